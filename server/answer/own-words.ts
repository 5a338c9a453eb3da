import type { Reference } from '#corpus/references/reference.ts';
import type { Span } from './text/find-quotation.ts';

/**
 * The words of a statement that claim something in their own name: without what it quotes and without what merely
 * identifies. What is taken out leaves as much white space, so that every offset stays.
 */
export function ownWords(text: string, quotations: readonly Span[], identification: readonly Span[]): string {
  const quoted = quotations.map(({ start, end }) => ({ start: start - 1, end: end + 1 }));
  return blank(text, [...quoted, ...identification]);
}

/** The same without citations such as "rule 43 (1)": their numbers say where and not what. */
export function withoutReferences(text: string, references: readonly Pick<Reference, 'start' | 'end'>[]): string {
  return blank(text, references);
}

function blank(text: string, spans: readonly Span[]): string {
  const units = [...Array(text.length).keys()].map((at) => text[at] ?? '');
  for (const { start, end } of spans) units.fill(' ', Math.max(0, start), Math.min(text.length, end));
  return units.join('');
}
