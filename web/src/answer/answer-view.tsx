import { type ReactNode, useId } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { CopyAnswer } from './copy-answer.tsx';
import { HowChecked } from './how-checked.tsx';
import { NearestProvisions } from './nearest-provisions.tsx';
import { Notices } from './notices.tsx';
import type { ShownAnswer } from './shown-answer.ts';
import { SourceList } from './source-list.tsx';
import { StatementView } from './statement-view.tsx';
import { TakeAlong } from './take-along.tsx';

type AnswerViewProps = { shown: ShownAnswer; isArriving?: boolean; actions?: ReactNode };

/** An answer: its statements, what one must know about them, and its sources. */
export function AnswerView({ shown, isArriving = false, actions }: AnswerViewProps) {
  const { t, lang } = useLanguage();
  const title = useId();
  const { statements, sources, notices, answer } = shown;
  return (
    <section aria-labelledby={title} aria-busy={isArriving} lang={answer?.lang ?? lang}>
      <h3 id={title} className="sr-only">
        {t('answer.title')}
      </h3>
      {answer?.status === 'not-in-sources' && <p className="law text-xl">{t('answer.not-in-sources')}</p>}
      {answer?.status === 'not-in-sources' && <Notices notices={notices} />}
      <div className="space-y-5">
        {statements.map((statement, index) => (
          // A statement never changes once it is released, and none is put before it.
          <StatementView
            key={String(index)}
            statement={statement}
            sources={sources}
            place={answer ? { answerId: answer.id, number: index + 1 } : undefined}
          />
        ))}
      </div>
      {answer?.status !== 'not-in-sources' && <Notices notices={notices} />}
      {answer && answer.nearest.length > 0 && <NearestProvisions ids={answer.nearest} />}
      {answer && <SourceList sources={sources} />}
      {answer && (
        <footer className="no-print mt-3 flex flex-wrap items-center gap-x-1">
          <CopyAnswer answer={answer} />
          <TakeAlong answer={answer} />
          {actions}
          <HowChecked answer={answer} />
        </footer>
      )}
    </section>
  );
}
