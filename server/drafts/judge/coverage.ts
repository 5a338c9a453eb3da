import type { Shelf, ShelvedText } from '../sources/shelf.ts';

/** The share of some words, the rare ones counting most, of which a text speaks. */
export function coverage(stems: ReadonlySet<string>, spoken: ReadonlySet<string>, shelf: Shelf): number {
  let [all, covered] = [0, 0];
  for (const stem of stems) {
    const weight = shelf.weight(stem);
    all += weight;
    if (spoken.has(stem)) covered += weight;
  }
  return all > 0 ? covered / all : 0;
}

/** Everything of which some texts speak together. */
export function stemsOf(texts: readonly ShelvedText[]): Set<string> {
  const stems = new Set<string>();
  for (const text of texts) for (const stem of text.stems) stems.add(stem);
  return stems;
}
