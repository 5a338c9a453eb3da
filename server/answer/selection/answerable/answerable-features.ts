import { focusOf } from '../../evidence/coverage.ts';
import type { Evidence, FoundPassage } from '../../evidence/evidence.ts';
import { wordsOf } from '../../text/words.ts';
import { lacksMeasure } from '../asked-measure.ts';
import type { RankedPassage } from '../relevance/relevance.ts';
import { strangeShare } from '../strange-words.ts';

/** What tells a question that the sources answer from one that they don't. */
export const answerableFeatures = [
  'nearest',
  'lead',
  'margin',
  'relevance',
  'next',
  'coverage',
  'isUnmeasured',
  'strange',
  'subjects',
  'words',
  'isEnglish',
  'namesPlace',
  'leansBack',
] as const;
type FeatureName = (typeof answerableFeatures)[number];

/** The lead is missing, and then says nothing, where there are no lines that lead nowhere. */
export type AnswerableFeatures = Record<Exclude<FeatureName, 'lead'>, number> & { lead?: number };

/** The margin is that of the best over one so far down: how far it stands out from what is merely of the field. */
const marginRank = 7;

/** The features of a question by what was found for it, best first. */
export function answerableFeaturesOf(ranked: readonly RankedPassage[], evidence: Evidence): AnswerableFeatures {
  const { question, retrieval } = evidence;
  const [best, next] = ranked;
  const nearest = retrieval.bestAsked ?? retrieval.bestMeaning ?? 0;
  return {
    nearest,
    ...leadOf(nearest, retrieval.nearestSilent ?? null),
    margin: marginOf(evidence.found),
    relevance: logit(best?.relevance ?? 0),
    next: logit(next?.relevance ?? 0),
    coverage: best?.subjectCoverage ?? 0,
    isUnmeasured: Number(best !== undefined && lacksMeasure(question, best.passage)),
    strange: best ? strangeShare(best, evidence) : 1,
    subjects: Math.log(1 + focusOf(evidence).length),
    words: Math.log(1 + wordsOf(question.asked, question.lang).length),
    isEnglish: Number(question.lang === 'en'),
    namesPlace: Number(retrieval.references.length > 0),
    leansBack: Number(question.turnsBefore.length > 0),
  };
}

/** How much nearer the question is to what leads somewhere than to what people ask that no text answers. */
function leadOf(nearest: number, nearestSilent: number | null): { lead?: number } {
  return nearestSilent === null ? {} : { lead: nearest - nearestSilent };
}

/** By the lines of the subject index where there are some, else by meaning. */
function marginOf(found: readonly FoundPassage[]): number {
  const byLines = found.flatMap(({ asked }) => asked ?? []);
  const values = byLines.length > 0 ? byLines : found.flatMap(({ cosine }) => cosine ?? []);
  const sorted = values.toSorted((one, other) => other - one);
  return (sorted[0] ?? 0) - (sorted[marginRank] ?? sorted.at(-1) ?? 0);
}

const surest = 0.999;

function logit(likely: number): number {
  const held = Math.min(surest, Math.max(1 - surest, likely));
  return Math.log(held / (1 - held));
}
