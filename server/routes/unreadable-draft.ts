import { UnreadableDraftError } from '../drafts/word/unreadable-draft.ts';
import { ProblemError } from '../http/problem.ts';

/** What is made of a draft that somebody sent; one that can't be read is refused in the words of its error. */
export async function refusingUnreadable<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableDraftError) throw new ProblemError('invalid-request', error.message);
    throw error;
  }
}
