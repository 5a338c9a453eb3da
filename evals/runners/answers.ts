import type { Answer } from '#server/answer/answer.ts';
import { collectAnswer } from '#server/answer/collect-answer.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, Score, SuiteRun } from '../measures/outcome.ts';
import { percentiles } from '../measures/percentiles.ts';
import {
  citationPrecision,
  declined,
  fabricatedCitations,
  goldCited,
  noticeGiven,
  type ShownCitation,
  shownCitations,
  statementsBacked,
} from '../scorers/answer-scores.ts';
import { exceptionsKept, type QuotedProvision } from '../scorers/exceptions-kept.ts';
import { quotationFidelity, quotationsIn } from '../scorers/quotation-fidelity.ts';
import { availableCases } from './available-cases.ts';
import { questionGroups } from './question-groups.ts';
import { readSourceTexts, type SourceTexts } from './source-texts.ts';

const headline = ['citation precision', 'gold cited', 'answerable wrongly declined', 'unanswerable declined'];

/** Asks every question and judges what is shown against the case and against the texts in the index. */
export async function runAnswers({ services }: EvalContext): Promise<SuiteRun> {
  const { index, answerQuestion } = await services();
  const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const { cases, skipped } = await availableCases(index, all);
  const texts = readSourceTexts(index);
  const took: number[] = [];
  const composers = new Set<string>();
  const outcomes: Outcome[] = [];
  for (const one of cases) {
    const { question, history, lang } = one;
    const start = performance.now();
    const answer = await collectAnswer(answerQuestion({ question, lang, ...(history && { history }) }));
    took.push(performance.now() - start);
    composers.add(answer.composer);
    const loaded = one.gold[0] ? await index.languagesOf(one.gold[0]) : [];
    outcomes.push({
      id: one.id,
      groups: questionGroups(one, loaded),
      scores: { ...judgeAgainstCase(answer, one), ...(await judgeAgainstTexts(answer, texts)) },
      asked: question,
      came: describe(answer),
    });
  }
  return {
    suite: 'answers',
    outcomes,
    skipped,
    headline,
    facts: { composer: [...composers].join(', '), ...percentiles('answer', took) },
  };
}

function judgeAgainstCase(answer: Answer, one: QuestionCase): Record<string, Score> {
  const expected = one.expectNotice
    ? { [`notice given: ${one.expectNotice}`]: noticeGiven(answer, one.expectNotice) }
    : {};
  if (one.expect === 'not-in-sources') return { 'unanswerable declined': declined(answer), ...expected };
  const complete: Record<string, Score> = one.kind === 'all' ? { 'complete of n': goldCited(answer, one) } : {};
  return {
    'citation precision': citationPrecision(answer, one),
    'gold cited': goldCited(answer, one),
    'answerable wrongly declined': declined(answer),
    ...complete,
    ...expected,
  };
}

async function judgeAgainstTexts(answer: Answer, texts: SourceTexts): Promise<Record<string, Score>> {
  const behind = new Map<object, string | null>();
  for (const citation of shownCitations(answer)) behind.set(citation, await texts.own(citation));
  const exists = (citation: object) => behind.get(citation) !== null;
  const quoted = shownCitations(answer).filter(({ quote }) => quote !== null);
  const spans = quoted.map((citation) => ({ quotation: citation.quote!, texts: [behind.get(citation) ?? ''] }));
  return {
    'quotation fidelity': quotationFidelity([...spans, ...(await quotationsOfStatements(answer, texts))]),
    'fabricated citations': fabricatedCitations(answer, exists),
    'statements backed': statementsBacked(answer, exists),
    'exceptions kept': exceptionsKept(byProvision(quoted, behind)),
  };
}

function byProvision(
  citations: readonly ShownCitation[],
  behind: ReadonlyMap<object, string | null>,
): QuotedProvision[] {
  const groups = Object.values(
    Object.groupBy(citations, ({ provision, lang, footnote }) => `${provision} ${lang} ${footnote}`),
  );
  return groups.map((group) => ({
    quotations: group!.map(({ quote }) => quote!),
    text: behind.get(group![0]!) ?? '',
    lang: group![0]!.lang,
  }));
}

async function quotationsOfStatements(answer: Answer, texts: SourceTexts) {
  const found: { quotation: string; texts: string[] }[] = [];
  for (const { text, citations } of answer.statements)
    for (const quotation of quotationsIn(text))
      found.push({ quotation, texts: (await Promise.all(citations.map(texts.around))).flat() });
  return found;
}

function describe(answer: Answer): string {
  const cited = shownCitations(answer).map(({ provision }) => provision);
  const notices = answer.notices.map(({ kind }) => kind).join(', ');
  return `${answer.status}: ${[...new Set(cited)].join(', ') || 'no citation'}${notices && ` [${notices}]`}`;
}
