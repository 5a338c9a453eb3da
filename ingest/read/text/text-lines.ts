import type { PageLine } from '../page-line.ts';
import { printedNumber } from '../printed-number.ts';
import { unitHeading } from '../unit-headings.ts';
import { wholeLine } from '../whole-line.ts';
import { isRightToLeft } from '../writing-direction.ts';
import { markdownBlock, markdownWords } from './markdown.ts';

/** Above this a line is a paragraph by itself, and no line of a paragraph that was broken to a width. */
const wrappedLengthMax = 110;

/**
 * Plain text or Markdown as lines without pages, one a paragraph. Lines that were broken to a width are joined,
 * but never over a blank line, a number or a heading. Nothing in the text is taken for HTML.
 */
export function textLines(source: string): PageLine[] {
  return paragraphsOf(source).flatMap((paragraph) => {
    const { text, known } = markdownBlock(paragraph);
    const words = markdownWords(text);
    const line = wholeLine(words, known, isRightToLeft(text));
    return line ? [line] : [];
  });
}

function paragraphsOf(source: string): string[] {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|[\n\r\f\u2028\u2029]/);
  const wrapped = isWrapped(lines);
  const paragraphs: string[] = [];
  let open = false;
  for (const raw of lines) {
    const line = raw.trim();
    const last = paragraphs.length - 1;
    if (line === '') open = false;
    else if (open && continuesParagraph(paragraphs[last]!, line, wrapped)) paragraphs[last] += `\n${line}`;
    else paragraphs.push(line);
    if (line !== '') open = true;
  }
  return paragraphs;
}

/** True where lines of a paragraph were broken: most lines that are not the last of theirs are of a like length. */
function isWrapped(lines: readonly string[]): boolean {
  const inner = lines.filter((line, index) => line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '');
  const broken = inner.filter((line) => line.length <= wrappedLengthMax && !/[.;:!?。；：]\s*$/.test(line));
  return inner.length > 0 && broken.length > inner.length / 2;
}

function continuesParagraph(paragraph: string, line: string, wrapped: boolean): boolean {
  if (/^\|/.test(line)) return /^\|/.test(paragraph);
  if (/^(?:#{1,6}\s|[-*+•]\s|>|\[\^|\|)/.test(line) || /^#{1,6}\s/.test(paragraph)) return false;
  if (printedNumber(line) || unitHeading(line) || unitHeading(paragraph)?.rest === '') return false;
  return wrapped;
}
