import { ProblemError } from './problem.ts';

/** A part of a list, and what to pass as the cursor to have the next; null at the end. */
export type Page<T> = { items: T[]; next: string | null };

/** Cuts one page out of a list. A cursor is the place where the page before ended. */
export function pageOf<T>(
  all: readonly T[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Page<T> {
  const from = readCursor(cursor);
  const end = from + limit;
  return { items: all.slice(from, end), next: end < all.length ? String(end) : null };
}

/** The place in a list where a page starts. */
export function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,6}$/.test(cursor))
    throw new ProblemError('invalid-request', 'cursor: pass on the `next` of the page before.');
  return Number(cursor);
}
