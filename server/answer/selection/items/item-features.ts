import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { FoundPart } from '#server/retrieval/retrieval.ts';
import { coveredBy, type FocusStems } from '../../evidence/coverage.ts';
import type { FoundPassage } from '../../evidence/evidence.ts';
import { contentStemsOf } from '../../text/words.ts';

/** What speaks for showing an item of a list, beside the other items and the words that open the list. */
export const itemFeatures = ['linesBehind', 'isFarFromLines', 'openingAhead', 'meaningBehind', 'wordsBehind'] as const;
export type ItemFeatures = Record<(typeof itemFeatures)[number], number>;

/** Likenesses further apart than this say no more. */
const furthest = { lines: 0.15, meaning: 0.1 };

/** So much behind the last that was found lies what was not found. */
const unfound = { lines: 0.03, meaning: 0.01 };

/** The features of each item of a passage, in the order of the text; null where nothing was found of any of them. */
export function featuresOfItems(
  { passage, hits }: Pick<FoundPassage, 'passage' | 'hits'>,
  focus: FocusStems,
): ItemFeatures[] | null {
  const { record, items } = passage;
  const found = new Map(hits.map((hit) => [hit.id, hit]));
  const parts = items.map(({ id }) => found.get(id));
  if (parts.every((part) => part?.asked === undefined && part?.cosine === undefined)) return null;
  const lines = behind(parts, 'asked', unfound.lines);
  const meaning = behind(parts, 'cosine', unfound.meaning);
  const nearest = Math.max(...parts.map((part) => part?.asked ?? -1));
  const opening = found.get(record.id)?.asked;
  const words = wordsOfItems(record, items, focus);
  return items.map((_item, at) => ({
    linesBehind: Math.max(-furthest.lines, lines[at] ?? 0),
    isFarFromLines: Number(nearest >= 0 && parts[at]?.asked === undefined),
    openingAhead: nearest < 0 ? 0 : clamp((opening ?? nearest - unfound.lines) - nearest, furthest.lines),
    meaningBehind: Math.max(-furthest.meaning, meaning[at] ?? 0),
    wordsBehind: words[at] ?? 0,
  }));
}

/** How far each lies behind the nearest, by one measure; 0 for all where none is known. */
function behind(parts: readonly (FoundPart | undefined)[], by: 'asked' | 'cosine', less: number): number[] {
  const known = parts.flatMap((part) => part?.[by] ?? []);
  if (known.length === 0) return parts.map(() => 0);
  return parts.map((part) => (part?.[by] ?? Math.min(...known) - less) - Math.max(...known));
}

/** By how much less each item speaks of what was asked, beside the opening words, than the one that speaks most of it. */
function wordsOfItems(record: ProvisionRecord, items: readonly ProvisionRecord[], focus: FocusStems): number[] {
  const weights = weightsOfItems(record, items, focus);
  const most = Math.max(...weights);
  return weights.map((weight) => (most > 0 ? weight / most - 1 : 0));
}

/** How much each item speaks of what was asked and the opening words don't speak of. */
export function weightsOfItems(
  record: ProvisionRecord,
  items: readonly ProvisionRecord[],
  focus: FocusStems,
): number[] {
  const opening = new Set(coveredBy(contentStemsOf(record.text, record.lang), focus));
  const asked = focus.filter((entry) => !opening.has(entry));
  return items.map((item) =>
    coveredBy(contentStemsOf(item.text, item.lang), asked).reduce((sum, { weight }) => sum + weight, 0),
  );
}

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}
