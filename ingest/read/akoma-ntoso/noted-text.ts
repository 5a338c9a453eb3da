import type { Footnote } from '#corpus/provision/provision.ts';
import type { NotedText } from './block.ts';

/** The text from an offset on, without white space before it; marks that stood before it move to its beginning. */
export function textFrom({ text, footnotes }: NotedText, start: number): NotedText {
  const rest = text.slice(start);
  const begin = start + rest.length - rest.trimStart().length;
  return { text: text.slice(begin), footnotes: moved(footnotes, -begin) };
}

/** Texts as lines of one, or with something else in between; notes keep their places. */
export function joinLines(lines: readonly NotedText[], between = '\n'): NotedText {
  const joined: NotedText = { text: '', footnotes: [] };
  for (const line of lines) {
    const text = joined.text === '' ? line.text : `${joined.text}${between}${line.text}`;
    joined.footnotes.push(...moved(line.footnotes, text.length - line.text.length));
    joined.text = text;
  }
  return joined;
}

/** A text of several lines in one; between Chinese sentences stands no space. */
export function inOneLine(text: NotedText): NotedText {
  return joinLines(splitLines(text), /\p{Script=Han}/u.test(text.text) ? '' : ' ');
}

/** The lines of a text, each with its notes; the inverse of `joinLines`. */
export function splitLines({ text, footnotes }: NotedText): NotedText[] {
  const lines: NotedText[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const own = footnotes.filter(({ at }) => at !== null && at >= start && at <= end);
    lines.push({ text: line, footnotes: moved(own, -start) });
    start = end + 1;
  }
  return lines;
}

function moved(footnotes: readonly Footnote[], by: number): Footnote[] {
  return footnotes.map((note) => ({ ...note, at: note.at === null ? null : Math.max(0, note.at + by) }));
}
