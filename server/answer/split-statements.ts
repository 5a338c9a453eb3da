import type { MarkedStatement, SourceMark } from './marked-statement.ts';
import type { Span } from './text/find-quotation.ts';
import { quotationsIn } from './text/quotation-marks.ts';
import { type Sentence, sentencesOf } from './text/sentences.ts';

/** Reads what stands in square brackets: the source that it marks, or null where it is no mark. */
export type ReadMark = (inside: string) => string | null;

const bracket = /\s*\[([^[\]\s]{1,40})\]/gu;

/**
 * Divides a text with marks into statements, one a sentence, none left out. A mark belongs to the sentence in or
 * right behind which it stands; a quotation is never divided.
 */
export function splitStatements(text: string, lang: string, readMark: ReadMark): MarkedStatement[] {
  const { clean, marks } = takeMarksOut(text, readMark);
  return statementSpans(clean, lang).map(({ start, end }, at, all) => {
    const next = all[at + 1]?.start ?? clean.length + 1;
    const words = clean.slice(start, end);
    return {
      text: words,
      lang,
      marks: marks
        .filter((mark) => mark.at > start && mark.at < next)
        .map((mark) => ({ ...mark, at: Math.min(mark.at - start, words.length) })),
      quotations: quotationsIn(words),
      identification: [],
    };
  });
}

function takeMarksOut(text: string, readMark: ReadMark): { clean: string; marks: SourceMark[] } {
  const marks: SourceMark[] = [];
  let clean = '';
  let from = 0;
  for (const { 0: whole, 1: inside = '', index } of text.matchAll(bracket)) {
    const source = readMark(inside);
    if (source === null) continue;
    clean += text.slice(from, index);
    marks.push({ at: clean.length, source });
    from = index + whole.length;
  }
  return { clean: clean + text.slice(from), marks };
}

function statementSpans(text: string, lang: string): Sentence[] {
  const lines = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
    sentencesOf(line, lang).map(({ start, end }) => ({ start: index + start, end: index + end })),
  );
  return joinQuoted(lines, quotationsIn(text)).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Sentences inside one quotation are one statement. */
function joinQuoted(sentences: readonly Sentence[], quotations: readonly Span[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const isInside = quotations.some(({ start, end }) => start <= sentence.start && sentence.start < end);
    if (last && (isInside || isClosingOnly(sentence, quotations))) last.end = sentence.end;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** The segmenter may put a closing mark at the opening of the next sentence. */
function isClosingOnly({ start, end }: Sentence, quotations: readonly Span[]): boolean {
  return end - start <= 2 && quotations.some((quotation) => quotation.end >= start && quotation.end < end);
}
