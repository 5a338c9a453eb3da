import { useId, useState } from 'react';
import type { Statement } from '#server/answer/answer.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProvisionLinks } from '../reader/provision-link.tsx';
import { CheckedIcon } from '../shell/icons.tsx';
import { StatementFeedback } from './statement-feedback.tsx';

type StatementEvidenceProps = { statement: Statement; answerId: string; number: number };

/** Why a statement is shown as verified, one step behind it: the checks that it passed, its sources, and a reader's verdict. */
export function StatementEvidence({ statement, answerId, number }: StatementEvidenceProps) {
  const { t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const panel = useId();
  return (
    <div className="no-print">
      <button
        type="button"
        className="button -ms-2.5 min-h-7 gap-1 text-xs"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
      >
        <CheckedIcon />
        {t('evidence.title')}
        <span className="sr-only">{t('evidence.of', { number })}</span>
      </button>
      <div id={panel} hidden={!isOpen} className="mt-1 rounded-lg bg-sunken px-4 py-3 text-sm">
        {isOpen && <Evidence statement={statement} answerId={answerId} number={number} />}
      </div>
    </div>
  );
}

function Evidence({ statement: { checks, citations }, answerId, number }: StatementEvidenceProps) {
  const { t } = useLanguage();
  const cited = [...new Set(citations.map(({ provision }) => provision))];
  return (
    <>
      <ul className="list-disc ps-5">
        {checks.map(({ name, detail }) => (
          <li key={name}>
            {t(`check.${name}`)}
            {detail && <span className="text-soft"> {detail}</span>}
          </li>
        ))}
      </ul>
      <ProvisionLinks ids={cited} className="mt-2 flex flex-wrap gap-x-4 gap-y-1" />
      <StatementFeedback answerId={answerId} number={number} />
    </>
  );
}
