import type { Catalogue } from '#corpus/catalogue.ts';
import { type Shingles, shinglesOf, similarity } from '#corpus/references/similarity.ts';
import { folded } from '../../answer/text/fold-text.ts';
import { officialNames } from './official-names.ts';

/** From this likeness on, words in quotation marks are a title written down wrongly. */
const titleFrom = 0.8;

/** In a language that inflects, a short name may look like this; in words and pairs of words. */
const shortestTitle = 9;

/** The title that some quoted words are, or were meant to be; null where they are none. */
export function titleLike(quoted: string, names: Catalogue): string | null {
  const titles = titlesOf(names);
  const plain = folded(quoted).toLowerCase();
  // A part of a title, or one with an article or its short form around it, is written as it should be.
  if (titles.some(({ plain: title }) => title.includes(plain) || plain.includes(title))) return quoted;
  const shingles = shinglesOf(quoted);
  if (shingles.total < shortestTitle) return null;
  const near = titles.find(
    (one) => isLikely(one.shingles, shingles) && similarity(one.shingles, shingles) >= titleFrom,
  );
  return near?.title ?? null;
}

/** Of very different length they can't be alike enough. */
function isLikely({ total: one }: Shingles, { total: other }: Shingles): boolean {
  return (2 * Math.min(one, other)) / (one + other) >= titleFrom;
}

type Title = { title: string; plain: string; shingles: Shingles };
const known = new WeakMap<Catalogue, Title[]>();

function titlesOf(names: Catalogue): Title[] {
  const titles =
    known.get(names) ??
    names
      .flatMap(officialNames)
      .map((title) => ({ title, plain: folded(title).toLowerCase(), shingles: shinglesOf(title) }));
  known.set(names, titles);
  return titles;
}
