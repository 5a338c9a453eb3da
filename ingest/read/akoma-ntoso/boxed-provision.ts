import { boxTitle } from '../unit-headings.ts';
import type { NotedText } from './block.ts';
import { joinLines, splitLines } from './noted-text.ts';

/** A table of one column whose first line names a unit: `Model strategy No. 7` over its words. */
export type BoxedProvision = NotedText & { local: string; title: string };

/** Reads a table as a boxed provision; null for a table that is none. */
export function boxedProvision(rows: readonly NotedText[][]): BoxedProvision | null {
  if (rows.some((row) => row.length > 1)) return null;
  const [title, ...lines] = withTableNotes(rows.flat().flatMap(splitLines));
  const unit = title ? boxTitle(title.text) : null;
  if (!title || !unit || lines.length === 0) return null;
  return { local: `${unit.unit}-${unit.number}`, title: title.text, ...joinLines(lines) };
}

/** Lines that begin with a raised mark are notes: their words go to where the mark stands in the others. */
export function withTableNotes(lines: readonly NotedText[]): NotedText[] {
  const notes = new Map<string, string>();
  const words: NotedText[] = [];
  for (const line of lines) {
    const mark = line.footnotes.find((note) => note.at === 0 && note.text === '');
    if (mark && line.text !== '') notes.set(mark.mark, line.text);
    else words.push(line);
  }
  return words.map(({ text, footnotes }) => ({
    text,
    footnotes: footnotes
      .map((note) => ({ ...note, text: note.text || (notes.get(note.mark) ?? '') }))
      .filter((note) => note.text !== ''),
  }));
}
