import type { SourceSentence } from '../align.ts';
import type { Claim } from '../claim.ts';
import { wordsOf } from '../text/words.ts';

/** What was exchanged in a sentence that is otherwise copied: the words that were taken out, and those put in. */
export type ChangedWords = { out: string; in: string };

/** So much of both sentences must be the same, in the same order, for one to be a copy of the other. */
const copiedShare = 0.8;

/** A sentence of fewer words is hardly copied from anywhere. */
const wordsMin = 5;

/** Of a longer text the copy is compared with the part that it copies, so many words longer at the most. */
const slackMax = 4;

const changes = new WeakMap<Claim, ReadonlyMap<SourceSentence, ChangedWords>>();

/** The sentences of its sources that a claim copies, each with what was exchanged in it. */
export function copiedSentences(claim: Claim): ReadonlyMap<SourceSentence, ChangedWords> {
  const known = changes.get(claim);
  if (known) return known;
  const { own, lang, sentences } = claim;
  const copied = new Map(
    sentences.flatMap((sentence) => {
      const changed = changedWords(own, sentence.text, lang);
      return changed ? [[sentence, changed] as const] : [];
    }),
  );
  changes.set(claim, copied);
  return copied;
}

/** The words that differ between a sentence and the place of the source that it copies; null where it copies none. */
export function changedWords(own: string, source: string, lang: string): ChangedWords | null {
  const mine = wordsOf(own, lang).map(({ text }) => text.toLowerCase());
  const theirs = wordsOf(source, lang).map(({ text }) => text.toLowerCase());
  const keptMin = copiedShare * Math.max(mine.length, theirs.length);
  if (mine.length < wordsMin || theirs.length > mine.length + slackMax || theirs.length < keptMin) return null;
  const kept = commonWords(mine, theirs);
  if (kept.length < keptMin) return null;
  const [mineKept, theirsKept] = [0, 1].map((side) => new Set(kept.map((pair) => pair[side] ?? -1)));
  return {
    in: mine.filter((_, at) => !mineKept?.has(at)).join(' '),
    out: theirs.filter((_, at) => !theirsKept?.has(at)).join(' '),
  };
}

/** The longest run of words that both have in the same order, by their places in each. */
function commonWords(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let a = one.length - 1; a >= 0; a--)
    for (let b = other.length - 1; b >= 0; b--) {
      const skip = Math.max(lengths[a + 1]?.[b] ?? 0, lengths[a]?.[b + 1] ?? 0);
      lengths[a]![b] = one[a] === other[b] ? (lengths[a + 1]?.[b + 1] ?? 0) + 1 : skip;
    }
  const pairs: [number, number][] = [];
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (one[a] === other[b]) pairs.push([a++, b++]);
    else if ((lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0)) a++;
    else b++;
  }
  return pairs;
}

/** So many words before another one must be the same for the other to stand in the place of the source's. */
const sameBefore = 3;

/** The words of a sentence that stand behind words of the source, where the source goes on with another. */
export function wordsInPlace(own: string, source: string, lang: string): { before: string; stem: string }[] {
  const mine = wordsOf(own, lang);
  const theirs = ` ${wordsOf(source, lang)
    .map(({ text }) => text.toLowerCase())
    .join(' ')} `;
  return mine.slice(sameBefore).flatMap(({ stem }, at) => {
    const before = mine.slice(at, at + sameBefore).map(({ text }) => text.toLowerCase());
    // Where the source goes on with nothing, nothing of it was exchanged.
    const goesOn = new RegExp(` ${before.join(' ')} [^ ]`, 'u').test(theirs);
    return goesOn ? [{ before: before.slice(1).join(' '), stem }] : [];
  });
}
