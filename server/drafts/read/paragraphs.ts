import type { DraftFootnote } from '../draft.ts';

type Place = { start: number; end: number };

/** What opens a paragraph of its own though no empty line stands before it: a number, a letter, a bullet, a mark. */
const opener = /^\s*(?:\(?[0-9]{1,3}[.)]|\(?[a-z]{1,4}\)|[-*•–]\s|\[\^|\|)/u;

/** A line shorter than this was not broken for want of room. */
const fullLine = 50;

/** Divides a text at empty lines, and at line ends that no typewriter would have put into a sentence. */
export function paragraphsOf(words: string, footnotes: readonly DraftFootnote[]): Place[] {
  const bounds = new Set(footnotes.flatMap(({ start, end }) => [start, end]));
  const paragraphs: Place[] = [];
  let open: Place | null = null;
  for (const line of linesOf(words, bounds)) {
    const text = words.slice(line.start, line.end);
    if (text.trim() === '') open = null;
    else if (open && goesOn(words.slice(open.start, open.end), text) && !bounds.has(line.start)) open.end = line.end;
    else {
      open = { ...line };
      paragraphs.push(open);
    }
  }
  return paragraphs;
}

function linesOf(words: string, bounds: ReadonlySet<number>): Place[] {
  const ends = [...words.matchAll(/\n/g)].map(({ index }) => index);
  const starts = [0, ...ends.map((end) => end + 1), ...bounds].sort((one, other) => one - other);
  return starts.flatMap((start, at) => {
    const end = Math.max(start, Math.min(starts[at + 1] ?? words.length, words.length));
    return end > start ? [{ start, end: words[end - 1] === '\n' ? end - 1 : end }] : [];
  });
}

function goesOn(before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  if (opener.test(line)) return false;
  if (/^\s*\p{Ll}/u.test(line)) return true;
  return last.length >= fullLine && !/[.;:!?。；：！？؟]["'”’»」』)]?$/u.test(last);
}
