import type { Weights } from '#server/answer/selection/likelihood.ts';
import { featuresOfPassages, passageFeatures } from '#server/answer/selection/relevance/passage-features.ts';
import { rankByRelevance } from '#server/answer/selection/relevance/relevance.ts';
import { crossValidated } from './folds.ts';
import { type FoundQuestion, judge } from './read-questions.ts';
import { exampleOf, weightsOf } from './weights-of.ts';

/** Further down what was found is merely of the field, and would drown what tells the first from the second. */
const among = 20;

/** Fits how likely a passage answers, on the questions that are answered. */
export function fitRelevance(questions: readonly FoundQuestion[]): { weights: Weights; figures: string[] } {
  const answered = questions.filter(({ one }) => one.gold.length > 0);
  const validated = crossValidated(answered, modelOf);
  const firsts = validated.map(([{ one, evidence }, model]) => {
    const [first] = rankByRelevance(evidence, model);
    return first !== undefined && judge(first.passage, one).isRight;
  });
  const right = firsts.filter((isRight) => isRight).length;
  return { weights: modelOf(answered), figures: [`relevance: the first of ${right} of ${firsts.length} is right`] };
}

function modelOf(questions: readonly FoundQuestion[]): Weights {
  const examples = questions.flatMap(({ one, evidence }) =>
    featuresOfPassages(evidence)
      .slice(0, among)
      .map((features, at) => {
        const passage = evidence.found[at]?.passage;
        return exampleOf(passageFeatures, features, passage ? judge(passage, one).target : 0);
      }),
  );
  return weightsOf(passageFeatures, examples);
}
