import { expect, test } from 'vitest';
import { sampleInstrument } from '../samples.fixture.ts';
import { passagesOf } from './passage.ts';

const rules = sampleInstrument('sample-rules', {
  'rule-1': '',
  'rule-1.1': 'No sanction may amount to torture. The following shall be prohibited:',
  'rule-1.1.a': 'Indefinite isolation;',
  'rule-1.1.b': 'Prolonged isolation.',
  'rule-1.2': 'Chains shall never be used.',
  'rule-2': 'Isolation shall refer to 22 hours a day alone.',
});

test('an item is never a passage of its own: it stays with the words that open its list', () => {
  const passages = passagesOf(rules);
  expect(passages.map(({ record }) => record.locator)).toEqual(['rule-1.1', 'rule-1.2', 'rule-2']);
  expect(passages[0]?.items.map(({ locator }) => locator)).toEqual(['rule-1.1.a', 'rule-1.1.b']);
});

test('every provision with words belongs to exactly one passage', () => {
  const held = passagesOf(rules).flatMap(({ record, items }) => [record, ...items]);
  expect(held.map(({ id }) => id)).toEqual(rules.filter(({ text }) => text !== '').map(({ id }) => id));
});

test('numbered paragraphs under opening words are items of them', () => {
  const [passage] = passagesOf(
    sampleInstrument('sample-convention', {
      'article-5': 'Each State Party shall ensure that:',
      'article-5.1': 'No child is tortured;',
      'article-5.2': 'Every child is heard.',
    }),
  );
  expect(passage?.items).toHaveLength(2);
});
