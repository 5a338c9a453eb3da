import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { stem as stemOf } from '#corpus/words/stem.ts';

/** How much a stem tells of a subject, from 1 for one that is nowhere in the texts down to almost 0. */
export type Rarity = (stem: string) => number;

/** What stands everywhere still says a little, so that a question of such words only has something to be found by. */
const leastRarity = 1e-6;

/** The measure for each language, counted again only when the index has changed. */
export function createRarities(index: ProvisionIndex): (lang: string) => Promise<Rarity> {
  const counted = new Map<string, { version: string; rarity: Promise<Rarity> }>();
  return async (lang) => {
    const { version } = await index.identity();
    const known = counted.get(lang);
    if (known?.version === version) return known.rarity;
    const rarity = index.vocabulary(lang).then((vocabulary) => rarityFrom(vocabulary, lang));
    counted.set(lang, { version, rarity });
    rarity.catch(() => counted.delete(lang));
    return rarity;
  };
}

/** Makes the measure from a vocabulary: words of the texts with the number of provisions that hold each. */
export function rarityFrom(vocabulary: ReadonlyMap<string, number>, lang: string): Rarity {
  const counts = new Map<string, number>();
  for (const [word, count] of vocabulary) {
    const stem = stemOf(word, lang);
    counts.set(stem, (counts.get(stem) ?? 0) + count);
  }
  const most = Math.max(2, ...counts.values());
  return (stem) => 1 - Math.log(1 + (counts.get(stem) ?? 0)) / Math.log(1 + most) + leastRarity;
}
