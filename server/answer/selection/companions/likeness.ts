import { type Passage, textOfPassage } from '../../evidence/passage.ts';
import { contentStemsOf } from '../../text/words.ts';

const read = new WeakMap<Passage, ReadonlySet<string>>();

/** The stems of a passage's own words, without its headings; read once. */
export function ownStemsOf(passage: Passage): ReadonlySet<string> {
  const stems = read.get(passage) ?? contentStemsOf(textOfPassage(passage), passage.record.lang);
  read.set(passage, stems);
  return stems;
}

/** How much two passages say the same: the share of the shorter one's words, rare words counting more, 0..1. */
export function likenessOf(one: Passage, other: Passage, rarity: (stem: string) => number): number {
  const [left, right] = [ownStemsOf(one), ownStemsOf(other)];
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + rarity(stem), 0);
  const least = Math.min(weigh(left), weigh(right));
  return least > 0 ? weigh(left.intersection(right)) / least : 0;
}
