import type { AnswerEvent } from './answer.ts';
import { type ComposeRequest, type Composer, ComposerError, type ComposerTrouble } from './composers/composer.ts';
import type { MarkedStatement } from './marked-statement.ts';
import type { Presentation } from './present/present-answer.ts';
import { judgeAgain, type ReadAgain } from './read-again.ts';
import type { SourceBook } from './source-book.ts';
import { verifyStatement } from './verify-statement.ts';

/** How the composing ended: by whom the answer was written, and why not by the composer that was meant to. */
export type Composed = { composer: string; trouble: ComposerTrouble | 'unverified' | null };

export type ComposeParts = {
  /** Null where no composer is configured, and the quotations are the answer. */
  composer: Composer | null;
  request: ComposeRequest;
  /** What stands in the place of a composer that fails. */
  quotations: readonly MarkedStatement[];
  book: SourceBook;
  presentation: Presentation;
  /** Reads again what the composer wrote and the checks let pass; it can only withhold. */
  readAgain?: ReadAgain | null;
};

/**
 * The gate: statements pass through it one by one, each after its checks, and nothing leaves it unverified.
 * Where the composer fails, or nothing that it wrote stands, the quotations answer.
 */
export async function* composeAnswer(parts: ComposeParts, signal?: AbortSignal): AsyncGenerator<AnswerEvent, Composed> {
  const { composer, quotations, presentation } = parts;
  const trouble = composer ? yield* letCompose(composer, parts, signal) : null;
  const { statements } = presentation.shown;
  if (composer && trouble === null && statements.length > 0) return { composer: composer.id, trouble: null };
  const wrote = statements.length > 0;
  for (const quotation of quotations.filter((one) => !isShown(one, parts))) yield* pass(quotation, parts);
  return { composer: composer && wrote ? composer.id : 'quotation', trouble: composer && (trouble ?? 'unverified') };
}

async function* letCompose(
  composer: Composer,
  parts: ComposeParts,
  signal: AbortSignal | undefined,
): AsyncGenerator<AnswerEvent, ComposerTrouble | null> {
  try {
    for await (const drafted of composer.compose(parts.request, signal)) {
      const judged = verifyStatement(drafted, parts.book);
      yield* await parts.presentation.show(
        await judgeAgain(judged, drafted, parts.book, parts.readAgain ?? null, signal),
      );
    }
    return null;
  } catch (error) {
    if (error instanceof ComposerError) return error.trouble;
    throw error;
  }
}

async function* pass(drafted: MarkedStatement, { book, presentation }: ComposeParts): AsyncGenerator<AnswerEvent> {
  yield* await presentation.show(verifyStatement(drafted, book));
}

/** True where everything that a quotation cites is cited already. */
function isShown({ marks }: MarkedStatement, { presentation }: ComposeParts): boolean {
  return marks.every(({ source }) => presentation.shown.sources.some(({ id }) => id === source));
}
