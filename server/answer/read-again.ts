import type { MarkedStatement } from './marked-statement.ts';
import type { SourceBook } from './source-book.ts';
import type { JudgedStatement } from './verify-statement.ts';

/** A second reader of a statement that has passed its checks. It may only withhold: what it is not asked, it can't admit. */
export type ReadAgain = (
  statement: MarkedStatement,
  book: SourceBook,
  signal?: AbortSignal,
) => Promise<'objects' | 'has no objection'>;

/** The verdict after a second reading: one that was withheld stays so unread, one that was verified may be withheld. */
export async function judgeAgain(
  judged: JudgedStatement,
  drafted: MarkedStatement,
  book: SourceBook,
  readAgain: ReadAgain | null,
  signal?: AbortSignal,
): Promise<JudgedStatement> {
  if (!readAgain || judged.statement.verdict === 'withheld') return judged;
  if ((await readAgain(drafted, book, signal)) === 'has no objection') return judged;
  const checks = judged.statement.checks.map((check) =>
    check.name === 'support' ? { ...check, passed: false, detail: 'The second reader objects.' } : check,
  );
  return { statement: { ...judged.statement, verdict: 'withheld', checks }, marks: [] };
}
