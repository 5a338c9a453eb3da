/**
 * A file that can't be read. `problem` and `remedy` are clauses without the file's name:
 * "is protected with a password", "save it without one and try again".
 */
export class UnreadableError extends Error {
  readonly code = 'unreadable';
  readonly problem: string;
  readonly remedy: string;

  constructor(problem: string, remedy: string, cause?: unknown) {
    super(`The file ${problem}: ${remedy}.`, { cause });
    this.name = 'UnreadableError';
    this.problem = problem;
    this.remedy = remedy;
  }

  /** One sentence for the person who brought the file. */
  sentenceFor(file: string): string {
    return `${file} ${this.problem}: ${this.remedy}.`;
  }
}
