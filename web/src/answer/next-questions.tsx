import { useQuery } from '@tanstack/react-query';
import { labelOf } from '#corpus/provision/label.ts';
import type { Answer } from '#server/answer/answer.ts';
import { type Connections, fetchConnections } from '../api.ts';
import { useInstruments } from '../instruments/use-instruments.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { unitsOf } from '../reader/outline.tsx';
import { rootOf, useInstrumentOutline } from '../reader/use-provision.ts';
import { NextIcon } from '../shell/icons.tsx';

const questionsMax = 3;

type NextQuestionsProps = { answer: Answer; onAsk: (question: string) => void };

/** Questions that lead on from an answer: each asks for a provision that is at hand, so that the sources can answer it. */
export function NextQuestions({ answer, onAsk }: NextQuestionsProps) {
  const { t, lang } = useLanguage();
  const { data: instruments } = useInstruments();
  const ids = useNextProvisions(answer);
  const questions = ids.flatMap((id) => {
    const [slug = '', locator = ''] = id.split('/');
    const instrument = instruments?.find((candidate) => candidate.slug === slug);
    if (!instrument || instrument.status === 'missing') return [];
    return [t('next.question', { label: labelOf(locator, lang), instrument: instrument.shortTitle })];
  });
  if (questions.length === 0) return null;
  return (
    <nav aria-label={t('next.title')} className="no-print mt-4">
      <ul className="flex flex-wrap gap-2">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              className="button button-outlined min-h-9 text-start text-sm"
              onClick={() => onAsk(question)}
            >
              <span>{question}</span>
              <NextIcon />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What stands behind the first source in its instrument, and what its first source is connected with elsewhere. */
function useNextProvisions(answer: Answer): string[] {
  const first = answer.sources[0];
  const id = first?.id ?? '';
  const { data: outline } = useInstrumentOutline(first?.instrument ?? '', first?.lang ?? null, first !== undefined);
  const { data: connections } = useQuery({
    queryKey: ['connections', id, first?.lang],
    queryFn: ({ signal }) => fetchConnections(id, first?.lang ?? 'en', signal),
    enabled: first !== undefined,
  });
  if (!first || !outline || !connections) return [];
  const cited = new Set(answer.sources.map((source) => rootOf(source.id)));
  const units = unitsOf(outline.outline);
  const behind = units.slice(units.indexOf(rootOf(id)) + 1).find((unit) => !cited.has(unit));
  const candidates = [...connectedWith(connections), ...(behind ? [behind] : [])].map(rootOf);
  return [...new Set(candidates)].filter((candidate) => !cited.has(candidate)).slice(0, questionsMax);
}

function connectedWith({ cites, citedBy, counterparts }: Connections): string[] {
  const connected = [...cites, ...citedBy, ...counterparts].map(({ id }) => id);
  return connected.filter((id) => id.includes('/'));
}
