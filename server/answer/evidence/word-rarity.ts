import { stem as stemOf } from '#corpus/words/stem.ts';

/** How much a stem tells of a subject, from 1 for one that is nowhere in the texts down to almost 0. */
export type Rarity = (stem: string) => number;

/** Makes the measure from a vocabulary: words of the texts with the number of provisions that hold each. */
export function rarityFrom(vocabulary: ReadonlyMap<string, number>, lang: string): Rarity {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) {
    const stem = stemOf(word, lang);
    counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  const most = Math.max(2, ...counts.values());
  return (stem) => 1 - Math.log(1 + (counts.get(stem) ?? 0)) / Math.log(1 + most) + Number.EPSILON;
}
