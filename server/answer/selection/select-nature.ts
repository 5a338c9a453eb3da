import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Passage } from '../evidence/passage.ts';
import { textOfPassage } from '../evidence/passage.ts';
import { type NatureWords, natureWords } from '../question/nature-words.ts';
import { wholeExcerpt } from './excerpts.ts';
import type { Selection } from './selection.ts';

/** A text says once or twice what force it has; more would be a list of hits. */
const shownMax = 2;

/**
 * Answers whether an instrument binds from its own words and those of the resolution that carries it: that it is
 * guidance, for which States it is in force, or else that a resolution adopted it. Null where nothing is said.
 */
export function selectNature({ question, retrieval, texts, carried }: Evidence): Selection | null {
  if (!question.aims.has('binding') || carried.size === 0) return null;
  const named = new Set(retrieval.references.flatMap(({ instrument }) => instrument ?? []));
  const passages = [...texts.values()]
    .flatMap((text) => text.passages)
    .filter(({ record }) => carried.has(record.instrument));
  const tiers = (['isGuidance', 'isInForce', 'isAdopted'] as const).map((what) => toldOf(passages, what, named));
  const shown = tiers.find((told) => told.length > 0)?.slice(0, shownMax) ?? [];
  if (shown.length === 0) return null;
  const excerpts = shown.map((passage) => ({ ...wholeExcerpt(passage), withNature: true }));
  return { status: 'answered', excerpts, notices: [] };
}

/** What the named instruments say themselves comes before what is said of them. */
function toldOf(passages: readonly Passage[], what: keyof NatureWords, named: ReadonlySet<string>): Passage[] {
  const told = passages.filter((passage) =>
    natureWords[officialOrEnglish(passage.record.lang)][what].test(textOfPassage(passage)),
  );
  const isNamed = ({ record }: Passage) => named.has(record.instrument);
  return [...told.filter(isNamed), ...told.filter((passage) => !isNamed(passage))];
}
