import { type PageLine, textOfLine } from '../read/page-line.ts';
import { isUnspaced } from '../read/pdf/script.ts';
import { endsInHyphen, type LineEndHyphens, learnHyphens } from './line-end-hyphens.ts';

/** What stood at the end of a line besides its text: the mark of a note, a space that is drawn, a hyphen drawn by itself. */
export type LineEnd = { isMarked: boolean; isSpaced: boolean; hyphenIsAlone: boolean };

/** Writes the end of one line so that the next can follow it: with a space, without one, without its hyphen. */
export type LineJoints = (before: string, next: string, end: LineEnd) => string;

/** Learns from the inside of a document's lines what stands between words where a line ends. */
export function learnJoints(lines: readonly PageLine[]): LineJoints {
  const hyphens = learnHyphens(lines);
  const text = lines.map(textOfLine).join('\n');
  const spacesStrokes = count(text, /\/ (?=\p{L})/gu) > count(text, /\/(?=\p{L})/gu);
  const spacesMarks = lines.filter(spacesItsMark).length * 2 > lines.filter(hasInnerMark).length;
  const drawsSpaces = lines.filter(endsInSpace).length > lines.length * spacedLinesMin;
  const drawsHyphens = lines.filter(breaksWord).length >= brokenLinesMin;
  return (before, next, { isMarked, isSpaced, hyphenIsAlone }) => {
    if (isMarked && /^[،؛]/.test(next)) return before;
    if (isSpaced && !isUnspaced(next.charAt(0))) return `${before.replace(/\u00ad$/, '-')} `;
    if (endsInHyphen(before)) {
      const fate = hyphens(before, next);
      // A program that draws its own hyphens by themselves draws those of the text with their word.
      const isOfText = drawsHyphens && !hyphenIsAlone && fate === 'drop';
      return withHyphen(before, isOfText ? 'keep' : fate);
    }
    if (/[^\s][–‒]$/.test(before)) return before;
    if (/[^\s]\/$/.test(before)) return !drawsSpaces && (spacesStrokes || isArabic(before)) ? `${before} ` : before;
    if (!isUnspaced(before.slice(-1)) && !isUnspaced(next.charAt(0))) return spaced(before, next);
    return isMarked && spacesMarks ? `${before} ` : before;
  };
}

/** Lines that a program has ended in a hyphen of its own; fewer may be chance. */
const brokenLinesMin = 2;

function breaksWord({ words }: PageLine): boolean {
  const last = words.at(-1)!;
  return last.hyphenIsAlone === true && /\p{Ll}.$/u.test(last.text);
}

/** A program that draws the space at the end of a line does so wherever it fills lines. */
const spacedLinesMin = 0.25;

function endsInSpace({ words }: PageLine): boolean {
  return words.at(-1)?.spaceFollows === true;
}

/** Programs that draw no space at the end of a line break an Arabic one behind a stroke only where there is a space. */
function isArabic(before: string): boolean {
  return /\p{Script=Arabic}\/$/u.test(before);
}

function withHyphen(before: string, fate: ReturnType<LineEndHyphens>): string {
  if (fate === 'drop') return before.slice(0, -1);
  return before.replace(/\u00ad$/, '-') + (fate === 'space' ? ' ' : '');
}

/** In a script without spaces a line may end inside a number; between thousands there is a space. */
function spaced(before: string, next: string): string {
  if (!isUnspaced(before.slice(-24)) && !isUnspaced(next)) return `${before} `;
  const isNumber = /[\dA-Z]$/.test(before) && /^[\dA-Z/]/.test(next);
  const isThousand = /(?<![\d/])\d{1,3}$/.test(before) && /^\d{3}(?![\d年号月日/])/.test(next);
  return isNumber && !isThousand ? before : `${before} `;
}

function spacesItsMark({ words }: PageLine): boolean {
  return words.some((word, index) => word.spaced && !word.raised && words[index - 1]?.raised === true);
}

function hasInnerMark({ words }: PageLine): boolean {
  return words.some((word, index) => !word.raised && words[index - 1]?.raised === true && !/^[\p{P}]/u.test(word.text));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
