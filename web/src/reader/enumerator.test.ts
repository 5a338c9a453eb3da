import { expect, test } from 'vitest';
import { enumeratorOf } from './enumerator.ts';

test.each([
  ['rule-43', 'rule 43', 'en', ''],
  ['rule-43.1', 'rule 43 (1)', 'en', '1.'],
  ['rule-43.1.b', 'rule 43 (1) (b)', 'en', '(b)'],
  ['rule-13.2', 'rule 13.2', 'en', '13.2'],
  ['para-6.a.ii', 'paragraph 6 (a) (ii)', 'en', '(ii)'],
  ['para-6.a', 'paragraphe 6 a)', 'fr', 'a)'],
  ['no locator', 'something', 'en', ''],
])('%s, labelled "%s", is numbered in %s as "%s"', (locator, label, lang, expected) => {
  expect(enumeratorOf({ locator, label, lang })).toBe(expected);
});
