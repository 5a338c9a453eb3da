import { expect, test } from 'vitest';
import type { Provision } from '#corpus/provision/provision.ts';
import type { Answer } from '#server/answer/answer.ts';
import { answerAsMarkdown, answerAsPlainText } from './answer-as-text.ts';

const source = {
  id: 'rules/rule-44',
  citation: { short: 'Rules, rule 44', full: 'The Rules, rule 44', footnote: 'Resolution 70/175, annex, rule 44.' },
  links: { page: 'http://localhost:3000/p/rules/rule-44?lang=en', pdf: null, official: null },
} as Provision;

const answer = {
  markdown: 'Rule 44: “22 hours” [1]',
  sources: [source],
  statements: [
    { text: 'Rule 44: “22 hours”', citations: [{ provision: 'rules/rule-44' }, { provision: 'rules/rule-44' }] },
  ],
} as unknown as Answer;

test('plain text carries each number once and the sources as footnotes write them', () => {
  expect(answerAsPlainText(answer)).toBe('Rule 44: “22 hours” [1]\n\n[1] Resolution 70/175, annex, rule 44.');
});

test('Markdown carries the permanent address of each source', () => {
  expect(answerAsMarkdown(answer)).toBe(
    'Rule 44: “22 hours” [1]\n\n1. Resolution 70/175, annex, rule 44. <http://localhost:3000/p/rules/rule-44?lang=en>',
  );
});
