import type { Embedder } from './embedder.ts';
import { unitVector } from './unit-vector.ts';

/**
 * How much of a passage's vector comes from its own words alone. In its context a provision is found by what it
 * belongs to; by its own words it is told from its neighbours, which share that context. Measured in docs/retrieval.md.
 */
const ownWordsShare = 0.3;

/** How passages are put into vectors: part of every embedder's id, since it changes them. */
export const passageForm = `own-words-${ownWordsShare}`;

/**
 * The same embedder, for passages whose context stands in a first line of its own, as `contextOf` writes it: the
 * vector lies between that of the whole and that of what follows the line.
 */
export function withOwnWords(embedder: Embedder): Embedder {
  return {
    ...embedder,
    async embedPassages(texts) {
      const parts = texts.map(partsOf);
      const wholes = await embedder.embedPassages(parts.map(({ whole }) => whole));
      const contexts = parts.flatMap(({ own }, at) => (own ? [{ own, at }] : []));
      const owns = await embedder.embedPassages(contexts.map(({ own }) => own));
      contexts.forEach(({ at }, order) => {
        const [whole, own] = [wholes[at], owns[order]];
        if (whole && own) wholes[at] = between(whole, own);
      });
      return wholes;
    },
  };
}

function partsOf(text: string): { whole: string; own: string | null } {
  const end = text.indexOf('\n');
  const own = text.slice(end + 1).trim();
  return { whole: text.replaceAll('\n', ' '), own: end >= 0 && own ? own : null };
}

function between(whole: Float32Array, own: Float32Array): Float32Array {
  return unitVector(whole.map((value, at) => (1 - ownWordsShare) * value + ownWordsShare * (own[at] ?? 0)));
}
