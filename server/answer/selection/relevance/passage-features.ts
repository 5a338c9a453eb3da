import { numbersIn } from '../../checks/lexicon/number-words.ts';
import { termsDefinedIn } from '../../evidence/definitions.ts';
import type { Evidence, FoundPassage } from '../../evidence/evidence.ts';
import { textOfPassage } from '../../evidence/passage.ts';
import { ownStemsOf } from '../../evidence/passage-stems.ts';
import { contentStemsOf } from '../../text/words.ts';
import { isOfOneRule } from './is-of-one-rule.ts';

/** What speaks for and against a passage as an answer, beside the others that were found. */
export const passageFeatures = [
  'scoreBehind',
  'meaningBehind',
  'linesBehind',
  'lineWordsBehind',
  'subjectBehind',
  'defines',
  'hasFigure',
  'isPreambular',
  'isNearSpokenOf',
  'length',
] as const;
export type PassageFeatures = Record<(typeof passageFeatures)[number], number>;

/** In another language than the question's the words can't be compared: such a passage counts as if it said so much. */
const saidAcrossLanguages = 0.3;

/** The features of each passage, in the order in which they were found. All are measured from the best of all. */
export function featuresOfPassages({ found, question, spokenOf }: Evidence): PassageFeatures[] {
  const shareOf = (entry: FoundPassage, share: number) =>
    entry.passage.record.lang === question.lang ? share : Math.max(share, saidAcrossLanguages);
  const meaning = behindBest(found.map(({ cosine }) => cosine));
  const measures = {
    scoreBehind: behindBest(found.map(({ score }) => Math.min(1, score))),
    meaningBehind: meaning,
    linesBehind: behindInLines(found, meaning),
    lineWordsBehind: behindBest(found.map((entry) => entry.lineCoverage ?? shareOf(entry, entry.coverage))),
    subjectBehind: behindBest(found.map((entry) => shareOf(entry, entry.subjectCoverage))),
  };
  const asked = question.focus.map(({ stem }) => stem);
  return found.map(({ passage }, at) => {
    const { record } = passage;
    const text = textOfPassage(passage);
    return {
      scoreBehind: measures.scoreBehind[at] ?? 0,
      meaningBehind: measures.meaningBehind[at] ?? 0,
      linesBehind: measures.linesBehind[at] ?? 0,
      lineWordsBehind: measures.lineWordsBehind[at] ?? 0,
      subjectBehind: measures.subjectBehind[at] ?? 0,
      defines: Number(question.aims.has('definition') && definesAny(text, record.lang, asked)),
      hasFigure: Number(question.aims.has('number') && numbersIn(text, record.lang).length > 0),
      isPreambular: Number(record.kind === 'preambular'),
      isNearSpokenOf: Number(spokenOf.some((id) => isOfOneRule(id, record.id) && id !== record.id)),
      length: Math.log(1 + ownStemsOf(passage).size),
    };
  });
}

/** Where a provision has no lines, its own words stand for them. */
function behindInLines(found: readonly FoundPassage[], meaning: readonly number[]): number[] {
  const withLines = new Set(found.flatMap(({ asked, passage }) => (asked === null ? [] : passage.record.instrument)));
  const lines = behindBest(found.map(({ asked }) => asked));
  return found.map(({ passage }, at) => (withLines.has(passage.record.instrument) ? lines : meaning)[at] ?? 0);
}

/** How far each lies behind the best; what is not known lies as far behind as the last that is. */
function behindBest(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return values.map(() => 0);
  const [best, last] = [Math.max(...known), Math.min(...known)];
  return values.map((value) => (value ?? last) - best);
}

function definesAny(text: string, lang: string, asked: readonly string[]): boolean {
  return termsDefinedIn(text, lang).some((term) =>
    [...contentStemsOf(term, lang)].every((stem) => asked.includes(stem)),
  );
}
