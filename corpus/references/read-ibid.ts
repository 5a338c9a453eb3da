import type { Mention, Target } from './mention.ts';

const ibid = /(?<!\p{L})(?:ibid(?:em)?\.?|ibíd(?:em)?\.?|id\.(?= ?,)|там же|المرجع نفسه)(?!\p{L})|同上/giu;

/** What "Ibid." means where nothing was cited before it. */
export const unknownTarget: Target = { kind: 'document', symbol: null, slugs: [], treaty: null, annex: null };

/** Every "Ibid." of the folded text, not yet with what it repeats. */
export function* readIbid(text: string): Generator<Mention> {
  for (const { 0: word, index: start } of text.matchAll(ibid)) {
    const end = start + word.length;
    yield { start, end, target: unknownTarget, date: null, needsNumber: false, bare: false, ibid: true };
  }
}

/** Gives each "Ibid." the target before it; one that only introduces another source of the same series falls away. */
export function resolveIbid(text: string, mentions: readonly Mention[], before: Target | null): Mention[] {
  let last = before;
  return mentions.flatMap((mention, index): Mention[] => {
    if (!mention.ibid) {
      last = mention.target;
      return [mention];
    }
    const next = mentions[index + 1];
    if (next && !next.ibid && !/[;.]/.test(text.slice(mention.end + 1, next.start).replace(/No\.|vol\./g, '')))
      return [];
    return [{ ...mention, target: last ?? unknownTarget }];
  });
}
