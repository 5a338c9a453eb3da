import type { Answer } from '#server/answer/answer.ts';
import { useLanguage } from '../language/language-provider.tsx';

/** The evidence one step behind an answer: which checks its statements have passed, and what was held back. */
export function HowChecked({ answer }: { answer: Answer }) {
  const { t } = useLanguage();
  const passed = [...new Set(answer.statements.flatMap(({ checks }) => checks.map(({ name }) => name)))];
  return (
    <details className="group min-w-0 open:basis-full">
      <summary className="button disclosure">{t('checks.title')}</summary>
      <div className="mt-1 rounded-lg bg-sunken px-4 py-3 text-sm">
        {answer.statements.length > 0 && <p>{t('checks.passed', { count: answer.statements.length })}</p>}
        <ul className="mt-1 list-disc ps-5">
          {passed.map((name) => (
            <li key={name}>{t(`check.${name}`)}</li>
          ))}
        </ul>
        {answer.withheld > 0 && <p className="mt-2">{t('checks.withheld', { count: answer.withheld })}</p>}
        <p className="mt-2 text-soft">
          {answer.composer === 'quotation' ? t('checks.quotation') : t('checks.model', { model: answer.composer })}
        </p>
      </div>
    </details>
  );
}
