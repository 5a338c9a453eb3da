import { expect, test } from 'vitest';
import { aimsOf } from './question-aims.ts';

test('what a word means under rules is asked of one definition; which rules there are, of all', () => {
  expect(aimsOf('What does “cargo” mean in the Harbour Rules?', 'en')).not.toContain('all');
  expect(aimsOf('Which of the rules mention cargo?', 'en')).toContain('all');
});

test.each([
  ['Which age is the minimum for a sailor?', 'en'],
  ['What hours is the office open?', 'en'],
  ['كم يوما يستغرق ذلك؟', 'ar'],
] as const)('“%s” is after a number', (question, lang) => {
  expect(aimsOf(question, lang)).toContain('number');
});

test('a word that merely holds the Arabic word for how many asks for no number', () => {
  expect(aimsOf('هل تقبل المحكمة ذلك؟', 'ar')).not.toContain('number');
});
