import type { Replacement } from './corrected-text.ts';
import { type Finding, severities } from './finding.ts';

/**
 * A stretch of a paragraph: plain words, words with a finding (its index), or words put in place of others. `isFirst` is
 * where the words of a finding begin to be shown.
 */
export type DraftPiece =
  | { type: 'words'; start: number; text: string }
  | { type: 'finding'; start: number; text: string; finding: number; isFirst: boolean }
  | { type: 'replaced'; start: number; text: string; replacement: Replacement };

export type DraftParagraph = { start: number; pieces: DraftPiece[] };

/** A finding with its index among all that were found. */
export type NumberedFinding = { index: number; finding: Finding };

/**
 * A draft for the screen: its lines as paragraphs, each cut where a finding or a replacement begins or ends. Where
 * findings overlap, the gravest and then the shortest is shown. The words of all pieces, in order, are the draft's own,
 * but for those that were replaced.
 */
export function paragraphsOf(
  text: string,
  findings: readonly NumberedFinding[],
  replacements: readonly Replacement[],
): DraftParagraph[] {
  const ranked = [...findings].sort((one, other) => rank(one.finding, other.finding));
  const lines = linesOf(text);
  const found = byLine(lines, ranked, ({ finding }) => finding);
  const replaced = byLine(lines, replacements, (replacement) => replacement);
  const paragraphs = lines.map((line, index) => ({
    start: line.start,
    pieces: piecesOf(text, line, found.get(index) ?? [], replaced.get(index) ?? []),
  }));
  return withFirstWords(paragraphs);
}

function withFirstWords(paragraphs: DraftParagraph[]): DraftParagraph[] {
  const shown = new Set<number>();
  const marked = (piece: DraftPiece): DraftPiece => {
    if (piece.type !== 'finding' || shown.has(piece.finding)) return piece;
    shown.add(piece.finding);
    return { ...piece, isFirst: true };
  };
  return paragraphs.map(({ start, pieces }) => ({ start, pieces: pieces.map(marked) }));
}

type Stretch = { start: number; end: number };

/** What touches each line, in the order given; a draft of thousands of lines and findings is gone through once. */
function byLine<T>(
  lines: readonly Stretch[],
  things: readonly T[],
  stretchOf: (thing: T) => Stretch,
): Map<number, T[]> {
  const touching = new Map<number, T[]>();
  for (const thing of things) {
    const stretch = stretchOf(thing);
    for (let index = firstLineBehind(lines, stretch.start); touchesLine(lines, index, stretch); index++) {
      touching.set(index, [...(touching.get(index) ?? []), thing]);
    }
  }
  return touching;
}

/** The first line that ends behind an offset. */
function firstLineBehind(lines: readonly Stretch[], at: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as Stretch).end > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function touchesLine(lines: readonly Stretch[], index: number, stretch: Stretch): boolean {
  const line = lines[index];
  return line !== undefined && line.start < stretch.end;
}

function piecesOf(
  text: string,
  line: Stretch,
  findings: readonly NumberedFinding[],
  replacements: readonly Replacement[],
): DraftPiece[] {
  const bounds = boundsOf(line, [...findings.map(({ finding }) => finding), ...replacements]);
  const pieces = bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? line.start;
    return pieceOf(text, { start, end }, findings, replacements);
  });
  return joined(pieces);
}

function pieceOf(
  text: string,
  stretch: Stretch,
  findings: readonly NumberedFinding[],
  replacements: readonly Replacement[],
): DraftPiece[] {
  const { start, end } = stretch;
  const replacement = replacements.find((candidate) => touches(candidate, stretch));
  // A replacement that reaches over several lines stands in the first of them.
  if (replacement) {
    return replacement.start === start ? [{ type: 'replaced', start, text: replacement.text, replacement }] : [];
  }
  const found = findings.find(({ finding }) => touches(finding, stretch));
  const words = text.slice(start, end);
  return [
    found
      ? { type: 'finding', start, text: words, finding: found.index, isFirst: false }
      : { type: 'words', start, text: words },
  ];
}

function joined(pieces: readonly DraftPiece[]): DraftPiece[] {
  const result: DraftPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.type === 'finding' && piece.type === 'finding' && last.finding === piece.finding) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      result.push(piece);
    }
  }
  return result;
}

function boundsOf({ start, end }: Stretch, stretches: readonly Stretch[]): number[] {
  const inside = stretches.flatMap((stretch) => [stretch.start, stretch.end]).filter((at) => at > start && at < end);
  return [...new Set([start, ...inside, end])].sort((one, other) => one - other);
}

function touches(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

function rank(one: Finding, other: Finding): number {
  const graver = severities.indexOf(one.severity) - severities.indexOf(other.severity);
  return graver || one.end - one.start - (other.end - other.start);
}

function linesOf(text: string): Stretch[] {
  const lines: Stretch[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim()) lines.push({ start: index, end: index + line.length });
  }
  return lines;
}
