import { companionFeatures, featuresOfCompanions } from '#server/answer/selection/companions/companion-features.ts';
import { companionsAmong } from '#server/answer/selection/companions/with-companions.ts';
import { likelihood, type Weights } from '#server/answer/selection/likelihood.ts';
import { rankByRelevance } from '#server/answer/selection/relevance/relevance.ts';
import { crossValidated } from './folds.ts';
import { type FoundQuestion, judge } from './read-questions.ts';
import { exampleOf, weightsOf } from './weights-of.ts';

const thresholds = [0.6, 0.5, 0.4, 0.35, 0.3, 0.2];

/** Fits how likely a passage belongs beside the best one, on the questions that are answered. */
export function fitCompanions(questions: readonly FoundQuestion[], relevance: Weights) {
  const answered = questions.filter(({ one }) => one.gold.length > 0);
  const candidatesOf = ({ one, evidence }: FoundQuestion) => {
    const ranked = rankByRelevance(evidence, relevance).slice(0, companionsAmong);
    const features = featuresOfCompanions(ranked, evidence);
    return ranked.map(({ passage }, at) => ({ features: features[at - 1], ...judge(passage, one) }));
  };
  const candidates = new Map(answered.map((question) => [question, candidatesOf(question)]));
  const modelOf = (those: readonly FoundQuestion[]) => {
    const all = those.flatMap((question) => candidates.get(question) ?? []);
    return weightsOf(
      companionFeatures,
      all.flatMap(({ features, target }) => (features ? exampleOf(companionFeatures, features, target) : [])),
    );
  };
  const validated = crossValidated(answered, modelOf);
  const figures = thresholds.map((threshold) => {
    const shown = validated.map(([question, model]) => {
      const kept = (candidates.get(question) ?? []).filter(
        ({ features }) => !features || likelihood(features, model) >= threshold,
      );
      const cited = new Set(kept.flatMap(({ gold }) => gold)).size;
      return {
        kept: kept.length,
        right: kept.filter(({ isRight }) => isRight).length,
        cited,
        gold: question.one.gold.length,
      };
    });
    const sum = (of: 'kept' | 'right' | 'cited' | 'gold') => shown.reduce((total, one) => total + one[of], 0);
    const share = (part: number, whole: number) => (part / whole).toFixed(3);
    return `companions from ${threshold}: ${share(sum('right'), sum('kept'))} of ${sum('kept')} passages right, ${share(sum('cited'), sum('gold'))} of ${sum('gold')} gold ones among them`;
  });
  return { weights: modelOf(answered), figures };
}
