import type { Answer } from '#server/answer/answer.ts';
import type { QuestionCase } from '../cases/case.ts';
import type { Score } from '../measures/outcome.ts';
import { goldAmong, isRight } from './match-gold.ts';

/** A citation as it is shown; the same one in two statements counts twice. */
export type ShownCitation = Answer['statements'][number]['citations'][number];

export function shownCitations(answer: Answer): ShownCitation[] {
  return answer.statements.flatMap(({ citations }) => citations);
}

/** Of the citations shown, how many are gold or acceptable. */
export function citationPrecision(answer: Answer, gold: QuestionCase): Score {
  const shown = shownCitations(answer);
  return [shown.filter(({ provision }) => isRight(provision, gold)).length, shown.length];
}

/** Of the gold provisions, how many are cited. */
export function goldCited(answer: Answer, gold: QuestionCase): Score {
  const cited = shownCitations(answer).map(({ provision }) => provision);
  return [goldAmong(cited, gold).length, gold.gold.length];
}

/** Of the statements shown, how many cite something, and only what exists and was given. */
export function statementsBacked(answer: Answer, exists: (citation: ShownCitation) => boolean): Score {
  const given = new Set(answer.sources.map(({ id }) => id));
  const backed = answer.statements.filter(
    ({ citations }) => citations.length > 0 && citations.every((one) => exists(one) && given.has(one.provision)),
  );
  return [backed.length, answer.statements.length];
}

/** Of the citations shown, how many name no existing provision, or one that was not among the sources. Must be 0. */
export function fabricatedCitations(answer: Answer, exists: (citation: ShownCitation) => boolean): Score {
  const given = new Set(answer.sources.map(({ id }) => id));
  const shown = shownCitations(answer);
  return [shown.filter((one) => !exists(one) || !given.has(one.provision)).length, shown.length];
}

/** For a question that the sources don't answer: whether the answer says so. */
export function declined(answer: Answer): Score {
  return [answer.status === 'not-in-sources' ? 1 : 0, 1];
}

/** Whether the answer carries the notice that the case expects. */
export function noticeGiven(answer: Answer, kind: string): Score {
  return [answer.notices.some((notice) => notice.kind === kind) ? 1 : 0, 1];
}
