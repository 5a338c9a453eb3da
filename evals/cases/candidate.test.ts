import { expect, test } from 'vitest';
import { candidateOf } from './candidate.ts';

test('what a reader called wrong becomes a statement with its sources, for a person to review', () => {
  const candidate = candidateOf({
    answer: 'an-id',
    verdict: 'wrong',
    statement: 0,
    comment: 'It is rule 45.',
    given: '2026-01-01T00:00:00.000Z',
    question: 'May a prisoner be isolated?',
    lang: 'en',
    words: 'Solitary confinement is a last resort.',
    provisions: ['nelson-mandela-rules/rule-44', 'nelson-mandela-rules/rule-43'],
  });
  expect(candidate).toEqual({
    verdict: 'wrong',
    question: 'May a prisoner be isolated?',
    lang: 'en',
    text: 'Solitary confinement is a last resort. [1][2]',
    sources: ['nelson-mandela-rules/rule-44', 'nelson-mandela-rules/rule-43'],
    tries: 'It is rule 45.',
    origin: 'feedback',
  });
});
