import type { Finding } from './finding.ts';

/** A stretch of the draft and what the person put in its place. */
export type Replacement = { start: number; end: number; text: string };

/** The draft with what was accepted in place; the replacements don't overlap. */
export function correctedText(text: string, replacements: readonly Replacement[]): string {
  const inOrder = [...replacements].sort((one, other) => one.start - other.start);
  let from = 0;
  const pieces: string[] = [];
  for (const replacement of inOrder) {
    pieces.push(text.slice(from, replacement.start), replacement.text);
    from = replacement.end;
  }
  return [...pieces, text.slice(from)].join('');
}

/** True where a finding speaks of words that have been replaced: it holds no longer. */
export function isOvertaken(
  { start, end }: Pick<Finding, 'start' | 'end'>,
  replacements: readonly Replacement[],
): boolean {
  return replacements.some((replacement) => start < replacement.end && replacement.start < end);
}
