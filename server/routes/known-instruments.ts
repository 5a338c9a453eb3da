import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { unknownInstruments } from '../library/unknown-instruments.ts';

/** Refuses a question that is to be answered from an instrument which nobody here knows, naming it. */
export async function refuseUnknownInstruments(
  library: Library,
  slugs: readonly string[] | undefined,
  listedAt = '/api/instruments',
): Promise<void> {
  const unknown = await unknownInstruments(library, slugs);
  if (unknown.length === 0) return;
  const named = unknown.map((slug) => `“${slug}”`).join(', ');
  throw new ProblemError('invalid-request', `No instrument ${named} is known here. See ${listedAt} for the slugs.`);
}
