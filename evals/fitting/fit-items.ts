import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import { focusOf } from '#server/answer/evidence/coverage.ts';
import type { FoundPassage } from '#server/answer/evidence/evidence.ts';
import { featuresOfItems, itemFeatures } from '#server/answer/selection/items/item-features.ts';
import { itemsThatAnswer } from '#server/answer/selection/items/items-that-answer.ts';
import type { Weights } from '#server/answer/selection/likelihood.ts';
import { rankByRelevance } from '#server/answer/selection/relevance/relevance.ts';
import type { QuestionCase } from '../cases/case.ts';
import { isRight, matchesGold } from '../scorers/match-gold.ts';
import { crossValidated } from './folds.ts';
import { acceptableTarget, type FoundQuestion } from './read-questions.ts';
import { exampleOf, weightsOf } from './weights-of.ts';

/** Lists are quoted from among the first passages only. */
const among = 3;

/** Fits how likely an item of a list is to be shown, on the lists in which the answers to questions stand. */
export function fitItems(questions: readonly FoundQuestion[], relevance: Weights) {
  const listsOf = ({ one, evidence }: FoundQuestion): FoundPassage[] =>
    rankByRelevance(evidence, relevance)
      .slice(0, among)
      .filter(({ passage: { items } }) => items.length > 1 && items.some(({ id }) => isRight(id, one)));
  const modelOf = (those: readonly FoundQuestion[]) =>
    weightsOf(
      itemFeatures,
      those.flatMap((question) => listsOf(question).flatMap((list) => examplesOf(list, question))),
    );
  const answered = questions.filter(({ one }) => one.gold.length > 0);
  const judged = crossValidated(answered, modelOf).flatMap(([question, model]) => {
    const { one, evidence } = question;
    return listsOf(question).map((list) => {
      const shown = itemsThatAnswer(list, focusOf(evidence), model);
      const goldIn = (items: typeof shown) => items.filter(({ id }) => isGold(id, one)).length;
      const right = shown.filter(({ id }) => isRight(id, one)).length;
      return { shown: shown.length, right, cited: goldIn(shown), gold: goldIn(list.passage.items) };
    });
  });
  const sum = (of: 'shown' | 'right' | 'cited' | 'gold') => judged.reduce((total, one) => total + one[of], 0);
  const figures = [
    `items: ${sum('right')} of ${sum('shown')} shown are right, ${sum('cited')} of ${sum('gold')} gold ones among them`,
  ];
  return { weights: modelOf(answered), figures };
}

function examplesOf(list: FoundPassage, { one, evidence }: FoundQuestion) {
  const { record, items } = list.passage;
  // Who asks for the whole list asks for each of its items.
  const isWhole = one.gold.some((id) => isSameOrAncestor(id, record.id) && id.length <= record.id.length);
  const features = featuresOfItems(list, focusOf(evidence)) ?? [];
  return features.map((feature, at) => {
    const id = items[at]?.id ?? '';
    const target = isWhole || isGold(id, one) ? 1 : isRight(id, one) ? acceptableTarget : 0;
    return exampleOf(itemFeatures, feature, target);
  });
}

function isGold(id: string, one: QuestionCase): boolean {
  return one.gold.some((gold) => matchesGold(id, gold, one));
}
