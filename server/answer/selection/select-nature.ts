import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Passage } from '../evidence/passage.ts';
import { textOfPassage } from '../evidence/passage.ts';
import { type NatureWords, natureWords } from '../question/nature-words.ts';
import { aimsOf } from '../question/question-aims.ts';
import { wholeExcerpt } from './excerpts.ts';
import type { Selection } from './selection.ts';

/** "Binding on my country", "legally binding": such words ask for nothing else. */
const wordsBeside =
  /^(?:legal\w*|law|obligations?|dut(?:y|ies)|compulsory|countr\w+|states?|governments?|juridi\w+|jurídic\w+|pays|états?|país\w*|estados?|юридическ\p{L}*|стран\p{L}*|государств\p{L}*|法律|国家|قانون\p{L}*|الدول\p{L}*)$/iu;

/** A text says once or twice what force it has; more would be a list of hits. */
const shownMax = 2;

/**
 * Answers whether an instrument binds from its own words and those of the resolution that carries it: that it is
 * guidance, for which States it is in force, or else that a resolution adopted it.
 * Null where something else is asked for.
 */
export function selectNature({ question, retrieval, texts, carried }: Evidence): Selection | null {
  if (carried.size === 0 || !asksOnlyForNature(question)) return null;
  const named = new Set(retrieval.references.flatMap(({ instrument }) => instrument ?? []));
  const passages = [...texts.values()]
    .flatMap((text) => text.passages)
    .filter(({ record }) => carried.has(record.instrument));
  const tiers = (['isGuidance', 'isInForce', 'isAdopted'] as const).map((what) => toldOf(passages, what, named));
  const shown = tiers.find((told) => told.length > 0)?.slice(0, shownMax) ?? [];
  if (shown.length === 0) return { status: 'not-in-sources', nearest: [], notices: [] };
  const excerpts = shown.map((passage) => ({ ...wholeExcerpt(passage), withNature: true }));
  return { status: 'answered', excerpts, notices: [] };
}

/** "Is it mandatory to separate prisoners under the Rules?" asks for a rule and not whether the Rules bind. */
function asksOnlyForNature({ aims, asked, lang, focus }: Evidence['question']): boolean {
  if (!aims.has('binding')) return false;
  const others = focus.filter(
    ({ text, weight }) =>
      weight === 1 && !/^\p{N}+$/u.test(text) && asked.includes(text) && !aimsOf(text, lang).has('binding'),
  );
  return others.every(({ text }) => wordsBeside.test(text));
}

/** What the named instruments say themselves comes before what is said of them. */
function toldOf(passages: readonly Passage[], what: keyof NatureWords, named: ReadonlySet<string>): Passage[] {
  const told = passages.filter((passage) =>
    natureWords[officialOrEnglish(passage.record.lang)][what].test(textOfPassage(passage)),
  );
  const isNamed = ({ record }: Passage) => named.has(record.instrument);
  return [...told.filter(isNamed), ...told.filter((passage) => !isNamed(passage))];
}
