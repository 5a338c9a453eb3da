import type { Citation, Statement } from '#server/answer/answer.ts';

/** A stretch of a statement: the assistant's own words, or words of the law with the citations that back them. */
export type QuotationPiece = { type: 'quotation'; text: string; citations: Citation[] };
export type Piece = { type: 'words'; text: string } | QuotationPiece;

/** A statement for typesetting: its pieces joined are its text; `citations` back it as a whole, without quoting. */
export type PiecedStatement = { pieces: Piece[]; citations: Citation[] };

type QuotedSpan = { start: number; end: number; citations: Citation[] };

const opening = /[“«„"「『]\s?$/;
// The sign of an omission on a line of its own ends a list of which the last items are left out.
const closing = /^\s?[”»“"」』](?:\n…)?/;
// Between two parts of one quotation stand only white space, the number of the next item, or the sign of an omission.
const betweenItems = /^\s?[”»"]?[\s(（[…]*[\p{L}\p{N}]{0,4}[\s.)）、\]]*[“«"]?\s?$/u;

export function piecesOf({ text, citations }: Pick<Statement, 'text' | 'citations'>): PiecedStatement {
  const spans = quotedSpans(text, citations);
  const pieces: Piece[] = [];
  let from = 0;
  for (const span of spans) {
    pieces.push({ type: 'words', text: text.slice(from, span.start) });
    pieces.push({ type: 'quotation', text: text.slice(span.start, span.end), citations: span.citations });
    from = span.end;
  }
  pieces.push({ type: 'words', text: text.slice(from) });
  const quoted = new Set(spans.flatMap((span) => span.citations));
  return {
    pieces: pieces.filter((piece) => piece.text !== ''),
    citations: citations.filter((citation) => !quoted.has(citation)),
  };
}

/** Where the quoted words stand in the text, with their quotation marks; the items of one quoted list are one span. */
function quotedSpans(text: string, citations: readonly Citation[]): QuotedSpan[] {
  const found = citations.flatMap((citation) => find(text, citation)).sort((one, other) => one.start - other.start);
  const joined: QuotedSpan[] = [];
  for (const span of found) {
    const last = joined.at(-1);
    if (last && (span.start < last.end || betweenItems.test(text.slice(last.end, span.start)))) {
      last.end = Math.max(last.end, span.end);
      last.citations.push(...span.citations);
    } else {
      joined.push(span);
    }
  }
  return joined.map((span) => withQuotationMarks(text, span));
}

function find(text: string, citation: Citation): QuotedSpan[] {
  const start = citation.quote ? text.indexOf(citation.quote) : -1;
  return start < 0 ? [] : [{ start, end: start + (citation.quote ?? '').length, citations: [citation] }];
}

function withQuotationMarks(text: string, { start, end, citations }: QuotedSpan): QuotedSpan {
  const open = opening.exec(text.slice(0, start))?.[0].length ?? 0;
  const close = closing.exec(text.slice(end))?.[0].length ?? 0;
  return { start: start - open, end: end + close, citations };
}
