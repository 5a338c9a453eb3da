import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, Score, SuiteRun } from '../measures/outcome.ts';
import { percentiles } from '../measures/percentiles.ts';
import { ndcgAt, recallAt, reciprocalRankAt } from '../scorers/ranking.ts';
import { availableCases } from './available-cases.ts';
import { questionGroups } from './question-groups.ts';

/** The deepest rank that any measure looks at. */
const depth = 10;

const headline = ['recall@5', 'recall@10', 'MRR@10', 'recall@5 by words alone', 'recall@10 by words alone'];

/**
 * Finds the gold provisions of every question that has some, and beside it by words alone.
 * Follow-ups are left to the answers: without the turn before they are no questions.
 */
export async function runRetrieval({ services }: EvalContext): Promise<SuiteRun> {
  const { index, retrieve } = await services();
  const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const asked = all.filter((one) => one.gold.length > 0 && one.kind !== 'follow-up');
  const { cases, skipped } = await availableCases(index, asked);
  const took: number[] = [];
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const start = performance.now();
    const { hits } = await retrieve({ question: one.question, lang: one.lang, limit: depth });
    took.push(performance.now() - start);
    const words = await index.searchWords(one.question, one.lang, depth);
    outcomes.push(await outcomeOf(one, idsOf(hits), idsOf(words), index));
  }
  pairMisspelt(outcomes, cases);
  return { suite: 'retrieval', outcomes, skipped, headline, facts: percentiles('search', took) };
}

function idsOf(hits: readonly { provision: { id: string } }[]): string[] {
  return hits.map(({ provision }) => provision.id);
}

async function outcomeOf(
  one: QuestionCase,
  hits: readonly string[],
  words: readonly string[],
  index: ProvisionIndex,
): Promise<Outcome> {
  return {
    id: one.id,
    groups: questionGroups(one, await index.languagesOf(one.gold[0]!)),
    scores: {
      'recall@1': recallAt(1, hits, one),
      'recall@5': recallAt(5, hits, one),
      'recall@10': recallAt(depth, hits, one),
      'MRR@10': reciprocalRankAt(depth, hits, one),
      'nDCG@10': ndcgAt(depth, hits, one),
      'recall@5 by words alone': recallAt(5, words, one),
      'recall@10 by words alone': recallAt(depth, words, one),
    },
    asked: one.question,
    came: `${hits.slice(0, 5).join(', ') || 'nothing'} (gold: ${one.gold.join(', ')})`,
  };
}

/** Puts beside each misspelt question how the same one went when spelt right. */
function pairMisspelt(outcomes: Outcome[], cases: readonly QuestionCase[]): void {
  const byId = new Map(outcomes.map((outcome) => [outcome.id, outcome]));
  for (const { id, variantOf } of cases) {
    const outcome = byId.get(id);
    const right = byId.get(variantOf ?? '');
    if (!outcome || !right) continue;
    for (const name of ['recall@5', 'recall@10'] as const)
      Object.assign(outcome.scores, { [`${name} spelt right`]: right.scores[name] satisfies Score | undefined });
  }
}
