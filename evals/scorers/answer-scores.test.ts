import { describe, expect, it } from 'vitest';
import type { Answer, Statement } from '#server/answer/answer.ts';
import type { QuestionCase } from '../cases/case.ts';
import {
  citationPrecision,
  declined,
  fabricatedCitations,
  goldCited,
  noticeGiven,
  statementsBacked,
} from './answer-scores.ts';

const question = { gold: ['rules/rule-44', 'rules/rule-43'], acceptable: ['rules/rule-45'] } as unknown as QuestionCase;

function statement(...provisions: string[]): Statement {
  const citations = provisions.map((provision) => ({ provision, lang: 'en', quote: null, start: null, end: null }));
  return { text: 'x', verdict: 'verified', citations, checks: [] };
}

function answer(statements: Statement[], given: string[] = [], status: Answer['status'] = 'answered'): Answer {
  const sources = given.map((id) => ({ id })) as Answer['sources'];
  return { status, statements, sources, notices: [{ kind: 'no-such-provision', text: '' }] } as unknown as Answer;
}

const everythingExists = () => true;

describe('citations', () => {
  it('are right when they are gold or acceptable, at any level', () => {
    expect(
      citationPrecision(answer([statement('rules/rule-44', 'rules/rule-45.1', 'rules/rule-9')]), question),
    ).toEqual([2, 3]);
  });

  it('leave gold provisions uncited where only the others were cited', () => {
    expect(goldCited(answer([statement('rules/rule-43.1', 'rules/rule-45')]), question)).toEqual([1, 2]);
  });

  it('are fabricated when the provision does not exist or was not given', () => {
    const shown = answer([statement('rules/rule-44', 'rules/rule-200')], ['rules/rule-44', 'rules/rule-200']);
    expect(fabricatedCitations(shown, ({ provision }) => provision !== 'rules/rule-200')).toEqual([1, 2]);
    expect(fabricatedCitations(answer([statement('rules/rule-44')]), everythingExists)).toEqual([1, 1]);
  });

  it('back a statement only when every one of them stands', () => {
    const shown = answer(
      [statement('rules/rule-44'), statement('rules/rule-44', 'rules/rule-1'), statement()],
      ['rules/rule-44'],
    );
    expect(statementsBacked(shown, everythingExists)).toEqual([1, 3]);
  });
});

describe('an answer', () => {
  it('has declined when it says that the sources do not answer', () => {
    expect(declined(answer([], [], 'not-in-sources'))).toEqual([1, 1]);
    expect(declined(answer([]))).toEqual([0, 1]);
  });

  it('gives the notice that was expected, or another one', () => {
    expect(noticeGiven(answer([]), 'no-such-provision')).toEqual([1, 1]);
    expect(noticeGiven(answer([]), 'false-premise')).toEqual([0, 1]);
  });
});
