import type { Answer } from './answer.ts';

/** Keeps answers for as long as their promise says: an hour for each, for good once shared. */
export interface AnswerStore {
  remember(answer: Answer): void;
  find(id: string): Answer | null;
  /** False where there was nothing to forget. */
  forget(id: string): boolean;
}

const rememberedMs = 60 * 60 * 1000;
const answersMax = 5000;

/** Answers in memory only, each forgotten an hour after it was given, the oldest first when there are too many. */
export function createAnswerMemory(now: () => number = Date.now): AnswerStore {
  const kept = new Map<string, { answer: Answer; until: number }>();

  return {
    remember(answer) {
      kept.set(answer.id, { answer, until: now() + rememberedMs });
      for (const [id, { until }] of kept) {
        if (until > now() && kept.size <= answersMax) break;
        kept.delete(id);
      }
    },
    find(id) {
      const entry = kept.get(id);
      return entry && entry.until > now() ? entry.answer : null;
    },
    forget: (id) => kept.delete(id),
  };
}
