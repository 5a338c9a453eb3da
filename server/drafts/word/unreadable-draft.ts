/** A draft that can't be read; its message says what to do. */
export class UnreadableDraftError extends Error {
  readonly code = 'unreadable-draft';

  constructor(problem: string, remedy: string, cause?: unknown) {
    super(`The document ${problem}. ${remedy}`, { cause });
    this.name = 'UnreadableDraftError';
  }
}
