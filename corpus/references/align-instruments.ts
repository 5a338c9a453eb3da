import { z } from 'zod';
import type { ProvisionRecord } from '../provision/provision.ts';
import { type Shingles, shinglesOf, similarity } from './similarity.ts';
import { Difference, isSameWording, wordDifference } from './word-difference.ts';

/** Two instruments side by side: what the right one, the newer, made of each provision of the left one. */
export const ComparisonRow = z.object({
  left: z.string().nullable(),
  right: z.string().nullable(),
  relation: z.enum(['repeated', 'changed', 'new', 'dropped']),
  difference: Difference,
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;

/** A provision with its words; one that has none of its own stands for those of its subdivisions. */
export type AlignedProvision = { id: string; text: string };
export type AlignedPair = { left: AlignedProvision; right: AlignedProvision };

/**
 * From this likeness on two provisions count as one that was changed. Measured on the five resolutions on reoffending:
 * the least alike pairs that are one paragraph reach .53, the most alike that are not .46.
 */
const sameFrom = 0.5;
/** Of two equally like provisions the one at the same place is meant; never enough to outweigh a word. */
const placeBonus = 0.01;

/**
 * The two instruments aligned by their words and not by their numbers, each provision at most once. `elsewhere` is how
 * they align in another language: what is left over here is put together as it is there, because a translator may
 * change more than the text did.
 */
export function alignInstruments(
  left: readonly ProvisionRecord[],
  right: readonly ProvisionRecord[],
  elsewhere: readonly AlignedPair[] = [],
): AlignedPair[] {
  const [older, newer] = [left.map((one) => itemOf(one, left)), right.map((one) => itemOf(one, right))];
  const taken = new Set<Item>();
  const pairs: AlignedPair[] = [];
  for (const { one, other } of candidates(older, newer)) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push({ left: one, right: other });
  }
  for (const pair of elsewhere) {
    const one = older.find(({ id }) => id === pair.left.id);
    const other = newer.find(({ id }) => id === pair.right.id);
    if (!one || !other || taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push({ left: one, right: other });
  }
  return pairs;
}

/** Compares two instruments whole, in the order of the right one; what it drops stands where the left one had it. */
export function compareInstruments(
  left: readonly ProvisionRecord[],
  right: readonly ProvisionRecord[],
  elsewhere: readonly AlignedPair[] = [],
): ComparisonRow[] {
  const pairs = alignInstruments(left, right, elsewhere);
  const byRight = new Map(pairs.map((pair) => [pair.right.id, pair]));
  const byLeft = new Map(pairs.map((pair) => [pair.left.id, pair]));
  const rows = right.map((record) => rowOf(byRight.get(record.id) ?? null, record, right));
  left.forEach((record, index) => {
    if (byLeft.has(record.id)) return;
    const before = left[index - 1]?.id;
    const at = before === undefined ? -1 : rows.findIndex((row) => row.left === before);
    const difference = wordDifference(itemOf(record, left).text, '');
    rows.splice(at + 1, 0, { left: record.id, right: null, relation: 'dropped', difference });
  });
  return rows;
}

/** Whether a provision was taken over as it was, and what its words became. */
export function relationOf({ left, right }: AlignedPair): { relation: 'repeated' | 'changed'; difference: Difference } {
  const relation = isSameWording(left.text, right.text) ? 'repeated' : 'changed';
  return { relation, difference: wordDifference(left.text, right.text) };
}

function rowOf(pair: AlignedPair | null, record: ProvisionRecord, all: readonly ProvisionRecord[]): ComparisonRow {
  if (pair) return { left: pair.left.id, right: pair.right.id, ...relationOf(pair) };
  return { left: null, right: record.id, relation: 'new', difference: wordDifference('', itemOf(record, all).text) };
}

type Item = AlignedProvision & { place: number; group: string; parent: string | null; shingles: Shingles };

function itemOf(record: ProvisionRecord, all: readonly ProvisionRecord[]): Item {
  const text = record.text || descendants(record, all);
  const place = all.indexOf(record) / Math.max(1, all.length);
  return { id: record.id, text, place, group: groupOf(record), parent: record.parent, shingles: shinglesOf(text) };
}

function descendants({ id }: ProvisionRecord, all: readonly ProvisionRecord[]): string {
  return all
    .filter((one) => one.id.startsWith(`${id}.`))
    .map((one) => one.text)
    .join(' ');
}

/** A preambular paragraph is never the counterpart of an operative one, nor a commentary of its rule. */
function groupOf({ kind, text }: ProvisionRecord): string {
  const group = kind === 'preambular' || kind === 'commentary' ? kind : 'operative';
  return text ? group : `${group} without words of its own`;
}

function candidates(older: readonly Item[], newer: readonly Item[]): { one: Item; other: Item; score: number }[] {
  const found: { one: Item; other: Item; score: number }[] = [];
  for (const one of older) {
    for (const other of newer) {
      if (one.group !== other.group || !mayReach(one.shingles, other.shingles)) continue;
      const likeness = similarity(one.shingles, other.shingles);
      if (likeness < sameFrom) continue;
      found.push({ one, other, score: likeness + placeBonus * (1 - Math.abs(one.place - other.place)) });
    }
  }
  return found.sort((first, second) => second.score - first.score);
}

/** Texts of very different length can't be alike enough, whatever their words. */
function mayReach(one: Shingles, other: Shingles): boolean {
  return (2 * Math.min(one.total, other.total)) / Math.max(1, one.total + other.total) >= sameFrom;
}
