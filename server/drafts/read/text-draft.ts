import type { Draft, DraftFootnote } from '../draft.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type StrippedText, stripMarkup } from './strip-markup.ts';

const definition = /^[ \t]*(?:\[\^(?<name>[^\]\s]{1,40})\]:|(?<digits>[¹²³⁰⁴-⁹]+))[ \t]*/gmu;
const mark = /\[\^(?<name>[^\]\s]{1,40})\](?!:)|(?<=[\p{L}\p{P}])(?<digits>[¹²³⁰⁴-⁹]+)/gu;

/** Reads a draft in plain text or Markdown; its footnotes are read as such. */
export function readTextDraft(text: string): Draft {
  const stripped = stripMarkup(text);
  const notes = notesOf(text, stripped);
  const paragraphs = paragraphsOf(stripped.words, notes.footnotes);
  return { text, ...stripped, ...notes, paragraphs: paragraphs.map((one) => withQuoteMark(one, text, stripped)) };
}

/** A paragraph behind ">" is a quotation without quotation marks. */
function withQuoteMark<T extends { start: number; end: number }>(
  paragraph: T,
  text: string,
  { origin }: StrippedText,
): T {
  const at = origin[paragraph.start] ?? 0;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*>/.test(before) ? { ...paragraph, quoted: true } : paragraph;
}

function notesOf(text: string, { origin }: StrippedText): { footnotes: DraftFootnote[] } {
  const marks = new Map<string, number>();
  for (const found of text.matchAll(mark)) {
    const name = nameOf(found);
    if (!marks.has(name)) marks.set(name, found.index);
  }
  const footnotes = [...text.matchAll(definition)].flatMap((found) => {
    const at = marks.get(nameOf(found));
    if (at === undefined || at >= found.index) return [];
    const start = found.index + found[0].length;
    return [
      {
        mark: nameOf(found),
        at: within(origin, at),
        start: within(origin, start),
        end: endOfNote(text, start, origin),
      },
    ];
  });
  return { footnotes };
}

/** A note ends where a line is empty or the next note begins. */
function endOfNote(text: string, start: number, origin: Uint32Array): number {
  const rest = text.slice(start);
  const end = rest.search(/\n[ \t]*(?:\n|\[\^[^\]\s]{1,40}\]:|[¹²³⁰⁴-⁹])/u);
  return within(origin, start + (end < 0 ? rest : rest.slice(0, end)).trimEnd().length);
}

function nameOf({ groups }: RegExpMatchArray): string {
  return groups?.name ?? groups?.digits ?? '';
}

/** The first unit of the words that stands at or behind a place of the text. */
function within(origin: Uint32Array, place: number): number {
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
