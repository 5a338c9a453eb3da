import type { Answer } from '#server/answer/answer.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { answerAsRichText } from './answer-as-rich-text.ts';
import { answerAsMarkdown, answerAsPlainText } from './answer-as-text.ts';

/** Takes an answer along, with its citations. */
export function CopyAnswer({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  if (answer.statements.length === 0) return null;
  return (
    <>
      <CopyButton content={() => ({ plain: answerAsPlainText(answer), html: answerAsRichText(answer) })}>
        {t('copy.plain')}
      </CopyButton>
      <CopyButton content={() => ({ plain: answerAsMarkdown(answer) })}>{t('copy.markdown')}</CopyButton>
    </>
  );
}
