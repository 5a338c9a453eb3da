import type { Answer } from '#server/answer/answer.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyButton } from '../shell/copy-button.tsx';
import { answerAsMarkdown, answerAsPlainText } from './answer-as-text.ts';

/** Takes an answer along, with its citations. */
export function CopyAnswer({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  if (answer.statements.length === 0) return null;
  return (
    <>
      <CopyButton text={() => answerAsPlainText(answer)}>{t('copy.plain')}</CopyButton>
      <CopyButton text={() => answerAsMarkdown(answer)}>{t('copy.markdown')}</CopyButton>
    </>
  );
}
