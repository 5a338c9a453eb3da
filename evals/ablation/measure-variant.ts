import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { QuestionCase, Split } from '../cases/case.ts';
import { ratio } from '../measures/bootstrap.ts';
import type { Score } from '../measures/outcome.ts';
import { recallAt, reciprocalRankAt } from '../scorers/ranking.ts';

/** The deepest rank that any figure looks at. */
const depth = 10;

/** A question with what its figures are reported under. */
export type AblationCase = { question: QuestionCase; group: Group };

/** The groups of questions that a variant is measured on. */
export const groups = ['English', 'lay words', 'misspelt', 'own language', 'across languages'] as const;
export type Group = (typeof groups)[number];

/** The figures of one group: how many questions, and their means. */
export type Figures = { cases: number; recallAt5: number; recallAt10: number; reciprocalRank: number };

/** What one way of ranking came to, group by group. */
export type Measured = { name: string; figures: Record<Group, Figures> };

/** The groups of a question: lay questions count among the English ones too. */
export function groupsOf(question: QuestionCase, loaded: readonly string[]): Group[] {
  if (question.lang !== 'en') return [loaded.includes(question.lang) ? 'own language' : 'across languages'];
  if (question.kind === 'misspelt') return ['misspelt'];
  return question.kind === 'paraphrase' ? ['English', 'lay words'] : ['English'];
}

/** Asks every question of a split and measures what was found. */
export async function measureVariant(
  name: string,
  retrieve: Retrieve,
  cases: readonly AblationCase[],
  split: Split,
): Promise<Measured> {
  const scores = new Map<Group, { five: Score[]; ten: Score[]; rank: Score[] }>(
    groups.map((group) => [group, { five: [], ten: [], rank: [] }]),
  );
  const found = new Map<QuestionCase, string[]>();
  for (const { question, group } of cases) {
    if (question.split !== split) continue;
    const ids = found.get(question) ?? (await idsFor(question, retrieve));
    found.set(question, ids);
    const kept = scores.get(group);
    kept?.five.push(recallAt(5, ids, question));
    kept?.ten.push(recallAt(depth, ids, question));
    kept?.rank.push(reciprocalRankAt(depth, ids, question));
  }
  const figures = [...scores].map(([group, { five, ten, rank }]): [Group, Figures] => [
    group,
    { cases: five.length, recallAt5: ratio(five), recallAt10: ratio(ten), reciprocalRank: ratio(rank) },
  ]);
  return { name, figures: Object.fromEntries(figures) as Record<Group, Figures> };
}

async function idsFor({ question, lang }: QuestionCase, retrieve: Retrieve): Promise<string[]> {
  const { hits } = await retrieve({ question, lang, limit: depth });
  return hits.map(({ provision }) => provision.id);
}
