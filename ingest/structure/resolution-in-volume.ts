import { type PageLine, textOfLine } from '../read/page-line.ts';
import { isEnacting } from './enacting-words.ts';

/** One resolution out of a volume that prints them one after another, and the lines of the others. */
export type ResolutionInVolume = {
  symbol: string;
  title: string | null;
  lines: PageLine[];
  before: PageLine[];
  after: PageLine[];
};

type Opening = { index: number; number: string; title: string; length: number };

const numbered = /^(\d{1,3}\/\d{1,3}(?: [A-Z])?)\.\s+(?=\p{Lu})/u;
/** A title takes up few lines, and the enacting words follow. */
const titleLinesMax = 7;

/**
 * Finds the resolution that a document is about where its pages carry the end of the one before and the beginning
 * of the next. The one that is wanted (`A/RES/45/112`) is taken, else the longest that is there from beginning to
 * end; null for a document that holds no more than one.
 */
export function resolutionInVolume(lines: readonly PageLine[], wanted: string | null): ResolutionInVolume | null {
  const openings = lines.flatMap((_, index) => openingAt(lines, index));
  if (openings.length < 2) return null;
  const spans = openings.map((opening, position) => ({ opening, end: openings[position + 1]?.index ?? lines.length }));
  const whole = spans.slice(0, -1).toSorted((one, other) => lengthOf(other) - lengthOf(one));
  const chosen = spans.find(({ opening }) => wanted?.endsWith(`/${opening.number}`)) ?? whole[0]!;
  const { opening, end } = chosen;
  return {
    symbol: `A/RES/${opening.number}`,
    title: opening.title,
    lines: lines.slice(opening.index + opening.length, end),
    before: lines.slice(0, opening.index + opening.length),
    after: lines.slice(end),
  };
}

function lengthOf({ opening, end }: { opening: Opening; end: number }): number {
  return end - opening.index;
}

function openingAt(lines: readonly PageLine[], index: number): Opening[] {
  const number = numbered.exec(textOfLine(lines[index]!));
  if (!number) return [];
  const following = lines.slice(index, index + titleLinesMax + 1).map(textOfLine);
  const enacting = following.findIndex((text) => isEnacting(text));
  if (enacting < 1) return [];
  const title = following
    .slice(0, enacting)
    .join(' ')
    .replace(numbered, '')
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  return [{ index, number: number[1]!, title, length: enacting }];
}
