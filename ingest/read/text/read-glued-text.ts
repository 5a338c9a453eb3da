import type { LedgerLine, ReadDocument, ReadNotice, ReadProvision } from '../../read-document.ts';
import { gluedFoot, withoutMarks } from './glued-notes.ts';
import { firstPreambularStart, preambularStarts } from './preambular-openings.ts';

export type GluedTextOptions = {
  lang: string;
  /** How many preambular paragraphs the instrument has; the last one found is the last of them. */
  preambularTotal: number | null;
};

type Piece = { locator: string; label: string; text: string };

const runningHead = /^\s*([A-Z]{1,2}(?:\/[A-Z0-9.()]+){2,})\s+/;

/** Longer than any paragraph that holds several numbers by itself. */
const gluedLengthMin = 1200;

/** True for a text whose paragraphs ran together in one line, as a copy from a page on the web may have it. */
export function isGluedText(source: string): boolean {
  return source.split('\n').some((line) => line.length >= gluedLengthMin && operativeStarts(line).length > 1);
}

/**
 * Reads a page of a resolution that was copied as one run of text: the running head, the paragraphs, and the
 * notes of its foot. Paragraphs are found by how they begin; what is left over is accounted for.
 */
export function readGluedText(source: string, { lang, preambularTotal }: GluedTextOptions): ReadDocument {
  const [page = '', ...afterPage] = source.trim().split(/\n\s*\n/);
  const text = page.replace(/\s+/g, ' ');
  const foot = gluedFoot(text);
  const head = headOf(foot?.body ?? text);
  const pending = (foot?.notes ?? []).map((note, index) => ({ mark: foot!.marks[index]!, text: note }));
  const pieces = piecesOf(head.rest, preambularTotal);
  const provisions = pieces.map((piece) => provisionOf(piece, withoutMarks(piece.text, pending)));
  const cut = markWhereCut(provisions);
  return {
    symbol: head.symbol,
    title: head.title,
    adopted: null,
    lang,
    origin: 'text',
    pages: null,
    provisions,
    annexes: {},
    ledger: [
      ...(head.line ? [line(head.line, 'furniture')] : []),
      ...provisions.flatMap((provision, index) => linesOf(provision, pieces[index]!)),
      ...pending.map((note) => line(`${note.mark} ${note.text}`, 'footnote')),
      ...(foot?.furniture ?? []).map((furniture) => line(furniture, 'furniture')),
      ...afterPage.map((rest) => line(rest.replace(/\s+/g, ' ').trim(), 'back-matter')),
    ],
    notices: [...noticesOf(pieces, preambularTotal), ...cut],
  };
}

function headOf(body: string): { symbol: string | null; title: string | null; line: string | null; rest: string } {
  const symbol = runningHead.exec(body)?.[1] ?? null;
  const start = firstPreambularStart(body);
  if (!symbol || start < 0) return { symbol: null, title: null, line: null, rest: body.trim() };
  const line = body.slice(0, start).trim();
  const title = line.slice(line.indexOf(symbol) + symbol.length).trim();
  return { symbol, title: title || null, line, rest: body.slice(start).trim() };
}

/** Preambular paragraphs as far as the first number, then numbered ones in unbroken order. */
function piecesOf(body: string, preambularTotal: number | null): Piece[] {
  const operative = operativeStarts(body);
  const preamble = body.slice(0, operative[0]?.index ?? body.length);
  const recitals = slices(preamble, preambularStarts(preamble));
  const first = preambularTotal === null ? 1 : Math.max(1, preambularTotal - recitals.length + 1);
  return [
    ...recitals.map((text, index) => ({ locator: `pp-${first + index}`, label: '', text })),
    ...operative.map(({ number, index, length }, position) => ({
      locator: `para-${number}`,
      label: `${number}. `,
      text: body.slice(index + length, operative[position + 1]?.index ?? body.length).trim(),
    })),
  ];
}

function operativeStarts(body: string): { number: number; index: number; length: number }[] {
  const starts: { number: number; index: number; length: number }[] = [];
  for (const match of body.matchAll(/(?<=^|[,;.]\s)(\d{1,3})\.\s+(?=\p{Lu})/gu)) {
    const number = Number(match[1]);
    const expected = (starts.at(-1)?.number ?? number - 1) + 1;
    if (number === expected) starts.push({ number, index: match.index, length: match[0].length });
  }
  return starts;
}

function slices(text: string, starts: readonly number[]): string[] {
  return starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trim());
}

function provisionOf(piece: Piece, words: { text: string; footnotes: ReadProvision['footnotes'] }): ReadProvision {
  return {
    locator: piece.locator,
    kind: piece.locator.startsWith('pp-') ? 'preambular' : 'paragraph',
    headings: [],
    text: words.text,
    page: null,
    regions: [],
    footnotes: words.footnotes,
    tables: [],
    origin: 'text',
    confidence: null,
    truncated: false,
  };
}

/** The last paragraph stops without a stop: the excerpt ends in it. */
function markWhereCut(provisions: ReadProvision[]): ReadNotice[] {
  const last = provisions.at(-1);
  if (!last || /[.;:,”]$/.test(last.text)) return [];
  last.truncated = true;
  return [notice('cut-off', last.locator, `The text stops in the middle of ${last.locator}.`)];
}

function noticesOf(pieces: readonly Piece[], preambularTotal: number | null): ReadNotice[] {
  const first = pieces[0];
  if (!first?.locator.startsWith('pp-') || preambularTotal !== null) return [];
  const message = 'Where the preamble begins is not in the text: its paragraphs are numbered from the first one found.';
  return [notice('doubtful', first.locator, message)];
}

/** The ledger keeps the words as they stand in the source, marks and all. */
function linesOf({ locator, footnotes }: ReadProvision, piece: Piece): LedgerLine[] {
  const notes = footnotes.map((note) => line(`${note.mark} ${note.text}`, 'footnote', locator));
  return [line(piece.label + piece.text, 'provision', locator), ...notes];
}

function line(text: string, role: LedgerLine['role'], locator: string | null = null): LedgerLine {
  return { page: null, region: null, text, role, locator };
}

function notice(kind: ReadNotice['kind'], locator: string, message: string): ReadNotice {
  return { kind, page: null, locator, message };
}
