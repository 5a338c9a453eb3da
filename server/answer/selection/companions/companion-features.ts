import { coverageOf, type FocusStems, focusOf } from '../../evidence/coverage.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import { ownStemsOf } from '../../evidence/passage-stems.ts';
import { asksSeveral } from '../../question/asks-several.ts';
import { isOfOneRule } from '../relevance/is-of-one-rule.ts';
import type { RankedPassage } from '../relevance/relevance.ts';
import { likenessOf } from './likeness.ts';

/** What speaks for and against showing a passage beside the best one, in the order of the weights. */
export const companionFeatures = [
  'relevance',
  'behind',
  'place',
  'ownCoverage',
  'subjectCoverage',
  'addedCoverage',
  'linesBehind',
  'isAskedMost',
  'isPreambular',
  'isCommentary',
  'isSameRule',
  'isSameInstrument',
  'isSameHeading',
  'isPairedByHeading',
  'likeness',
  'severalElsewhere',
  'words',
] as const;
export type CompanionFeatures = Record<(typeof companionFeatures)[number], number>;

// How far a passage without lines, or far from them, lies behind.
const linesUnknown = -0.1;

// Beyond so many words a question says no more of how much belongs into its answer.
const wordsMax = 6;

/** The features of every passage after the best, which comes first in `ranked`. */
export function featuresOfCompanions(ranked: readonly RankedPassage[], evidence: Evidence): CompanionFeatures[] {
  const [best, ...others] = ranked;
  if (!best) return [];
  const { question, rarity } = evidence;
  const focus = focusOf(evidence);
  const left = unspoken(focus, ownStemsOf(best.passage));
  const mostAsked = Math.max(...ranked.map(({ asked }) => asked ?? -1));
  const several = asksSeveral(question.asked, question.lang);
  return others.map((entry, at) => {
    const own = ownStemsOf(entry.passage);
    const relation = relationOf(entry, best);
    return {
      ...relation,
      relevance: entry.relevance,
      behind: best.relevance - entry.relevance,
      place: 1 / (1 + at),
      ownCoverage: coverageOf(own, focus),
      subjectCoverage: entry.subjectCoverage,
      linesBehind: entry.asked !== null && best.asked !== null ? entry.asked - best.asked : linesUnknown,
      isAskedMost: Number(entry.asked !== null && entry.asked === mostAsked),
      addedCoverage: (coverageOf(own, left) * left.length) / Math.max(1, focus.length),
      isPreambular: Number(entry.passage.record.kind === 'preambular'),
      isCommentary: Number(entry.passage.record.kind === 'commentary'),
      likeness: likenessOf(entry.passage, best.passage, rarity),
      severalElsewhere: Number(several && !relation.isSameInstrument),
      words: Math.min(wordsMax, focus.length),
    };
  });
}

function relationOf({ passage: { record } }: RankedPassage, { passage: { record: first } }: RankedPassage) {
  const heading = record.headings.at(-1);
  const isSameInstrument = record.instrument === first.instrument;
  const isSameHeading = isSameInstrument && heading !== undefined && heading === first.headings.at(-1);
  return {
    isSameRule: Number(isOfOneRule(record.id, first.id)),
    isSameInstrument: Number(isSameInstrument),
    isSameHeading: Number(isSameHeading),
    isPairedByHeading: Number(isSameHeading && record.kind !== first.kind),
  };
}

/** The words of the question of which a passage does not speak. */
function unspoken(focus: FocusStems, stems: ReadonlySet<string>): FocusStems {
  return focus.filter(({ alternatives }) => !alternatives.some((phrase) => phrase.isSubsetOf(stems)));
}
