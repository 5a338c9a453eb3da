import { type PhraseToken, phraseTokens } from '#corpus/references/phrase-tokens.ts';
import { alignWords } from './align-words.ts';
import { type QuotationPiece, quotationPieces } from './quotation-pieces.ts';
import type { ShelvedText } from './shelf.ts';

/** What in a text is nearest to a quotation, in how many of its words they differ. */
export type NearPlace = {
  text: ShelvedText;
  distance: number;
  words: number;
  /** The quotation in the words of the text, its own marks kept; null where nobody can say where it begins or ends. */
  replacement: string | null;
};

/** The place among the texts that is most like the words, whatever they leave out by a mark; null among no texts. */
export function nearestPlace(quotation: string, texts: readonly ShelvedText[]): NearPlace | null {
  const pieces = quotationPieces(quotation).map(withTokens);
  const words = pieces.reduce((sum, { phrase }) => sum + phrase.length, 0);
  let best: { text: ShelvedText; distance: number; spans: TokenSpan[] } | null = null;
  for (const text of texts) {
    const near = alignPieces(text, pieces);
    if (near && (!best || near.distance < best.distance)) best = { text, ...near };
  }
  if (!best) return null;
  const { text, distance, spans } = best;
  return { text, distance, words, replacement: inWordsOf(text, pieces, spans) };
}

type Piece = QuotationPiece & { phrase: string[] };
type TokenSpan = { start: number; end: number };

function withTokens(piece: QuotationPiece): Piece {
  const phrase = phraseTokens(piece.words).map(({ token }) => token);
  while (phrase.length > 1 && /^[.,;:]$/.test(phrase.at(-1) ?? '')) phrase.pop();
  return { ...piece, phrase };
}

/** The pieces one behind the other. */
function alignPieces({ tokens }: ShelvedText, pieces: readonly Piece[]) {
  const words = tokens.map(({ token }) => token);
  const spans: TokenSpan[] = [];
  let distance = 0;
  let from = 0;
  for (const { phrase } of pieces) {
    const near = alignWords(words.slice(from), phrase);
    spans.push({ start: from + near.start, end: from + near.end });
    distance += near.distance;
    from += near.end;
  }
  return spans.some(({ start, end }) => end > start) ? { distance, spans } : null;
}

function inWordsOf(text: ShelvedText, pieces: readonly Piece[], spans: readonly TokenSpan[]): string | null {
  let whole = '';
  for (const [at, piece] of pieces.entries()) {
    const isOutermost = { first: at === 0, last: at === pieces.length - 1 };
    const words = piece.phrase.length === 0 ? piece.words : sourceOf(text, piece, spans[at], isOutermost);
    if (words === null) return null;
    whole += piece.mark + words;
  }
  return whole;
}

function sourceOf(
  { text, tokens }: ShelvedText,
  { words, phrase }: Piece,
  span: TokenSpan | undefined,
  outermost: { first: boolean; last: boolean },
): string | null {
  const start = span && startOf(tokens, phrase, span, outermost.first);
  const end = span && endOf(tokens, phrase, span, outermost.last);
  const [first, last] = [tokens[start ?? -1], tokens[(end ?? 0) - 1]];
  if (!first || !last || (end ?? 0) - (start ?? 0) > phrase.length + extensionMax(phrase)) return null;
  const source = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const ending = /[.,;:]+$/.exec(words)?.[0] ?? '';
  return withCaseOf(words, source.replace(/[.,;:]+$/, '')) + ending;
}

/** So many words at an end must be those of the source for it to be the end that the writer meant. */
const anchor = 2;

/** Where a quotation would get so much longer, something else was meant. */
function extensionMax({ length }: readonly string[]): number {
  return Math.max(8, Math.ceil(length / 2));
}

/** Where the first words are others, the sentence's beginning: nothing that it says before is lost. */
function startOf(
  tokens: readonly PhraseToken[],
  phrase: readonly string[],
  { start, end }: TokenSpan,
  mayExtend: boolean,
): number | null {
  const head = phrase.slice(0, anchor);
  if (start < end && head.every((word, at) => tokens[start + at]?.token === word)) return start;
  if (!mayExtend) return null;
  let first = start;
  while (first > 0 && !endsSentence(tokens, first - 1)) first -= 1;
  return first;
}

/** Where the last words are others, the sentence's end: what it says behind may be what matters. */
function endOf(
  tokens: readonly PhraseToken[],
  phrase: readonly string[],
  { start, end }: TokenSpan,
  mayExtend: boolean,
): number | null {
  const tail = phrase.slice(-anchor);
  if (start < end && tail.every((word, at) => tokens[end - tail.length + at]?.token === word)) return end;
  if (!mayExtend) return null;
  let last = end;
  while (last < tokens.length && !endsSentence(tokens, last)) last += 1;
  return last;
}

/** A point between figures ends nothing. */
function endsSentence(tokens: readonly PhraseToken[], at: number): boolean {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  if (!sign || !/^[.;:!?。；：؟؛]$/u.test(sign.token)) return false;
  return !next || sign.token !== '.' || next.start > sign.end;
}

/** An author who begins in the other case marks the letter and leaves the rest. */
function withCaseOf(words: string, source: string): string {
  const [own = ''] = words;
  const [first = ''] = source;
  const isOther = own !== first && own.toLowerCase() === first.toLowerCase();
  return isOther ? `[${own}]${source.slice(first.length)}` : source;
}
