import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { fetchAnswer } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { StandingLine } from '../shell/standing-line.tsx';
import { Waiting } from '../shell/waiting.tsx';
import { AnswerView } from './answer-view.tsx';
import { HowItStands } from './how-it-stands.tsx';
import { wholeAnswer } from './shown-answer.ts';

/** `/a/<id>`: one answer, to show to a colleague. */
export function AnswerPage() {
  const { t, lang } = useLanguage();
  const { id } = useParams<{ id: string }>();
  const { data, error } = useQuery({ queryKey: ['answer', id], queryFn: ({ signal }) => fetchAnswer(id, signal) });
  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 py-8 sm:px-6">
      {error && <ProblemNote>{error.message}</ProblemNote>}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <h1 className="sr-only">{t('name')}</h1>
          <h2 className="text-lg font-semibold whitespace-pre-wrap" dir="auto">
            {data.question}
          </h2>
          <p className="mt-1 mb-5 text-xs text-soft">
            {t('answer.asked', {
              date: new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(new Date(data.asked)),
            })}
          </p>
          <HowItStands answer={data} />
          <AnswerView shown={wholeAnswer(data)} />
        </>
      )}
      <StandingLine />
    </div>
  );
}
