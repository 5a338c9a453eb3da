import type { FoundQuestion } from './read-questions.ts';

const folds = 8;

/**
 * Pairs each question with a model that was made without it. Questions with the same answer stay together, so that
 * none is learnt from its own paraphrase.
 */
export function crossValidated<Model>(
  questions: readonly FoundQuestion[],
  modelOf: (those: readonly FoundQuestion[]) => Model,
): [FoundQuestion, Model][] {
  return [...Array(folds).keys()].flatMap((fold) => {
    const model = modelOf(questions.filter((question) => foldOf(question) !== fold));
    return questions
      .filter((question) => foldOf(question) === fold)
      .map((question): [FoundQuestion, Model] => [question, model]);
  });
}

function foldOf({ one: { id, gold } }: FoundQuestion): number {
  const name = gold.length > 0 ? gold.toSorted().join() : id;
  return [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 0) % folds;
}
