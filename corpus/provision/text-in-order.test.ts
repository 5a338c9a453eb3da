import { expect, test } from 'vitest';
import { textInOrder } from './text-in-order.ts';

const article = [
  { locator: 'article-2', text: 'Keepers shall:\nin every lighthouse.\nNo lamp is left out.' },
  { locator: 'article-2.a', text: 'Clean the lamps, either:\nas they see fit;' },
  { locator: 'article-2.a.i', text: 'By day; or' },
  { locator: 'article-2.a.ii', text: 'By night,' },
  { locator: 'article-2.b', text: 'Fill them\nwith oil,' },
];

function wordsOf(provisions: typeof article): string[] {
  return textInOrder(provisions).map(({ provision, start, end }) => provision.text.slice(start, end));
}

test('what follows a list stands after its items, of an inner list before the next item of the outer one', () => {
  expect(wordsOf(article)).toEqual([
    'Keepers shall:',
    'Clean the lamps, either:',
    'By day; or',
    'By night,',
    'as they see fit;',
    'Fill them\nwith oil,',
    'in every lighthouse.\nNo lamp is left out.',
  ]);
});

test('a provision without a list under it keeps its lines together', () => {
  expect(wordsOf(article.slice(4))).toEqual(['Fill them\nwith oil,']);
});
