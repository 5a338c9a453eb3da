import { answerableFeatures, answerableFeaturesOf } from '#server/answer/selection/answerable/answerable-features.ts';
import { type AnswerableWeights, likelihoodOfAnswer } from '#server/answer/selection/answerable/is-answerable.ts';
import type { Weights } from '#server/answer/selection/likelihood.ts';
import { rankByRelevance } from '#server/answer/selection/relevance/relevance.ts';
import { crossValidated } from './folds.ts';
import type { FoundQuestion } from './read-questions.ts';
import { exampleOf, weightsOf } from './weights-of.ts';

const thresholds = [0.5, 0.55, 0.6, 0.62, 0.64, 0.66, 0.7];

/** Fits how likely the sources answer at all, with the subject index and without. */
export function fitAnswerable(questions: readonly FoundQuestion[], relevance: Weights) {
  const modelOf = (those: readonly FoundQuestion[]) => modelsOf(those, relevance);
  const guesses = crossValidated(questions, modelOf).map(([question, model]) => ({
    isAnswered: question.one.expect === 'answered',
    likely: likelihoodOfAnswer(rankByRelevance(question.evidence, relevance), question.evidence, model),
  }));
  const figures = thresholds.map((threshold) => {
    const [answered, others] = [true, false].map((wanted) => guesses.filter((one) => one.isAnswered === wanted));
    const below = (those: typeof guesses = []) => those.filter(({ likely }) => likely < threshold).length;
    return `answerable from ${threshold}: ${below(answered)} of ${answered?.length} wrongly declined, ${below(others)} of ${others?.length} rightly`;
  });
  return { weights: modelOf(questions), figures };
}

/** Without lines that lead nowhere there is nothing to learn from them. */
const noLead = { lead: 0 };

function modelsOf(questions: readonly FoundQuestion[], relevance: Weights): AnswerableWeights {
  return {
    byLines: weightsOf(answerableFeatures, examplesOf(questions, relevance)),
    byMeaning: weightsOf(answerableFeatures, examplesOf(questions.map(withoutLines), relevance)),
  };
}

function examplesOf(questions: readonly FoundQuestion[], relevance: Weights) {
  return questions.map(({ one, evidence }) =>
    exampleOf(
      answerableFeatures,
      { ...noLead, ...answerableFeaturesOf(rankByRelevance(evidence, relevance), evidence) },
      Number(one.expect === 'answered'),
    ),
  );
}

/** The same question as it looks over instruments that the subject index does not know. */
function withoutLines({ one, evidence }: FoundQuestion): FoundQuestion {
  const found = evidence.found.map((entry) => ({
    ...entry,
    asked: null,
    lineCoverage: null,
    subjectCoverage: entry.coverage,
  }));
  return { one, evidence: { ...evidence, found, retrieval: { ...evidence.retrieval, bestAsked: null } } };
}
