import type { Score } from '../measures/outcome.ts';
import { foldText } from './fold-text.ts';

/** A visible cut: `…`, `...`, in brackets or not. */
const ellipsis = /\s*\[?(?:…|\.\.\.)\]?\s*/;

/** Words in quotation marks, as any of the six languages sets them. */
const quoted = /“([^“”]+)”|«([^«»]+)»|„([^„“]+)“|「([^「」]+)」/g;

/** Shorter ones are titles and terms, which are named rather than quoted. */
const wordsOfAQuotation = 4;

/**
 * True when the quotation is letter for letter in one of the texts after folding of white space,
 * quotation marks and hyphens; between visible cuts, its parts stand there in their order.
 */
export function isFaithful(quotation: string, texts: readonly string[]): boolean {
  const parts = quotation.split(ellipsis).map(foldText).filter(Boolean);
  return parts.length > 0 && texts.some((text) => standInOrder(parts, foldText(text)));
}

/** Of the quotations, how many are faithful to the texts that stand behind them. */
export function quotationFidelity(quotations: readonly { quotation: string; texts: readonly string[] }[]): Score {
  return [quotations.filter(({ quotation, texts }) => isFaithful(quotation, texts)).length, quotations.length];
}

/** The quotations in a statement's own text, without their marks. */
export function quotationsIn(statement: string): string[] {
  const found = [...statement.matchAll(quoted)].map(
    (match) => match.slice(1).find((group) => group !== undefined) ?? '',
  );
  return found.filter((quotation) => countWords(quotation) >= wordsOfAQuotation);
}

function standInOrder(parts: readonly string[], text: string): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function countWords(text: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length;
}
