import { isOfficialLanguage } from '#corpus/provision/language.ts';
import type { Score } from '../measures/outcome.ts';
import { exceptionMarkers } from './exception-markers.ts';
import { foldText } from './fold-text.ts';

/** What an answer quotes of one provision, in as many pieces as it likes. */
export type QuotedProvision = { quotations: readonly string[]; text: string; lang: string };

/**
 * Of the provisions whose quoted sentences carry a condition or an exception, how many are quoted with it.
 * Words that are not in the text, or whose language has no markers, say nothing here.
 */
export function exceptionsKept(provisions: readonly QuotedProvision[]): Score {
  const limited = provisions.map(verdict).filter((kept) => kept !== null);
  return [limited.filter(Boolean).length, limited.length];
}

/** True: the limit is quoted too; false: it was cut off; null: the sentences have none. */
function verdict({ quotations, text, lang }: QuotedProvision): boolean | null {
  if (!isOfficialLanguage(lang)) return null;
  const markers = exceptionMarkers[lang];
  const spans = quotations.flatMap((quotation) => spansOf(quotation, foldText(text)));
  if (spans.length === 0) return null;
  const whole = sentencesAround(spans, foldText(text));
  if (!markers.test(whole.text)) return null;
  return !markers.test(whole.left);
}

type Span = { start: number; end: number };

function spansOf(quotation: string, text: string): Span[] {
  const spans: Span[] = [];
  for (const part of foldText(quotation)
    .split(/\s*\[?(?:…|\.\.\.)\]?\s*/)
    .filter(Boolean)) {
    const start = text.indexOf(part, spans.at(-1)?.end ?? 0);
    if (start < 0) return [];
    spans.push({ start, end: start + part.length });
  }
  return spans;
}

/** The sentences that the spans touch, and what of them the spans leave out. */
function sentencesAround(spans: readonly Span[], text: string): { text: string; left: string } {
  let whole = '';
  let left = '';
  for (const sentence of sentencesOf(text)) {
    const inside = spans.filter((span) => span.start < sentence.end && span.end > sentence.start);
    if (inside.length === 0) continue;
    whole += text.slice(sentence.start, sentence.end);
    left += `${leftOut(inside, sentence, text)} `;
  }
  return { text: whole, left };
}

function leftOut(spans: readonly Span[], sentence: Span, text: string): string {
  let from = sentence.start;
  const pieces: string[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  return [...pieces, text.slice(from, sentence.end)].join(' ');
}

function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^.!?。！？؟]+(?:[.!?。！？؟]+|$)/gu))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
