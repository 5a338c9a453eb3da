import { coverageOf, focusOf } from '../evidence/coverage.ts';
import { termsDefinedIn } from '../evidence/definitions.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { textKey } from '../evidence/instrument-texts.ts';
import { type Passage, textOfPassage } from '../evidence/passage.ts';
import { stemsOf } from '../evidence/passage-stems.ts';
import type { RankedPassage } from './relevance/relevance.ts';

/** A norm that is found through a definition must speak of at least this share of the question. */
const normCoverage = 0.25;

/** A term that many norms use says little of any; the one that speaks most of the question is enough. */
const normsMax = 1;

/**
 * A norm is not understood without the definition of its terms, and a definition says nothing without the norm that
 * uses it: whichever of the two was chosen brings the other, where the question is about the term.
 */
export function addDefinitions(chosen: readonly RankedPassage[], evidence: Evidence): RankedPassage[] {
  const added = chosen.flatMap((entry) => [...definitionsFor(entry, evidence), ...normsUsing(entry, evidence)]);
  const all = [...chosen];
  for (const entry of added) if (!all.some(({ passage }) => passage === entry.passage)) all.push(entry);
  return all;
}

function passagesBeside({ passage }: RankedPassage, { texts }: Evidence): Passage[] {
  return (texts.get(textKey(passage.record))?.passages ?? []).filter((other) => other !== passage);
}

function definitionsFor(entry: RankedPassage, evidence: Evidence): RankedPassage[] {
  const { lang } = entry.passage.record;
  const words = textOfPassage(entry.passage).toLowerCase();
  return passagesBeside(entry, evidence)
    .filter((other) =>
      termsDefinedIn(textOfPassage(other), lang).some((term) => words.includes(term) && isAskedFor(term, evidence)),
    )
    .map((passage) => beside(entry, passage, evidence));
}

function normsUsing(entry: RankedPassage, evidence: Evidence): RankedPassage[] {
  const { lang } = entry.passage.record;
  const [longest] = termsDefinedIn(textOfPassage(entry.passage), lang)
    .filter((term) => isAskedFor(term, evidence))
    .sort((one, other) => other.length - one.length);
  if (!longest || evidence.question.aims.has('definition')) return [];
  return passagesBeside(entry, evidence)
    .filter((other) => textOfPassage(other).toLowerCase().includes(longest))
    .map((passage) => beside(entry, passage, evidence))
    .filter(({ coverage }) => coverage >= normCoverage)
    .sort((one, other) => other.coverage - one.coverage)
    .slice(0, normsMax);
}

/** A term of one word is explained only where its meaning is asked for: every rule on children has the word "child". */
function isAskedFor(term: string, { question }: Evidence): boolean {
  const asked = question.standalone.toLowerCase();
  const inside = term.split(' ').slice(1).join(' ');
  if (inside === '') return question.aims.has('definition') && asked.includes(term);
  return asked.includes(term) || asked.includes(inside);
}

function beside(entry: RankedPassage, passage: Passage, evidence: Evidence): RankedPassage {
  return { ...entry, passage, hits: [], coverage: coverageOf(stemsOf(passage), focusOf(evidence)) };
}
