import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';

/** Refuses a question that is to be answered from an instrument which nobody here knows, naming it. */
export async function refuseUnknownInstruments(library: Library, slugs: readonly string[] = []): Promise<void> {
  if (slugs.length === 0) return;
  const known = new Set((await library.instruments()).map(({ slug }) => slug));
  const unknown = slugs.filter((slug) => !known.has(slug));
  if (unknown.length === 0) return;
  const named = unknown.map((slug) => `“${slug}”`).join(', ');
  throw new ProblemError(
    'invalid-request',
    `No instrument ${named} is known here. See /api/instruments for the slugs.`,
  );
}
