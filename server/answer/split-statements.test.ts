import { expect, test } from 'vitest';
import { splitStatements } from './split-statements.ts';

const sources = ['rules/rule-1', 'rules/rule-2'];
const readMark = (inside: string) => (/^\d+$/.test(inside) ? (sources[Number(inside) - 1] ?? `[${inside}]`) : null);
const split = (text: string) =>
  splitStatements(text, 'en', readMark).map(({ text: words, marks }) => [words, marks.map(({ source }) => source)]);

test('a mark before or behind the full stop belongs to its sentence', () => {
  expect(split('Water is given [1]. Chains are banned.[2] Bread too. [1][2]')).toEqual([
    ['Water is given.', ['rules/rule-1']],
    ['Chains are banned.', ['rules/rule-2']],
    ['Bread too.', ['rules/rule-1', 'rules/rule-2']],
  ]);
});

test('a sentence without a mark is a statement too', () => {
  expect(split('Nobody says this. Water is given [1].')).toEqual([
    ['Nobody says this.', []],
    ['Water is given.', ['rules/rule-1']],
  ]);
});

test('a number that marks nothing stays a mark, to be judged as an invention', () => {
  expect(split('Water is given [7].')).toEqual([['Water is given.', ['[7]']]]);
});

test('a quotation of several sentences is one statement', () => {
  expect(split('It says: “Water is given. Bread is given.” [1] More follows [2].')).toEqual([
    ['It says: “Water is given. Bread is given.”', ['rules/rule-1']],
    ['More follows.', ['rules/rule-2']],
  ]);
});

test('brackets that are no mark stay words', () => {
  expect(split('“[t]he water” is given [1].')).toEqual([['“[t]he water” is given.', ['rules/rule-1']]]);
});
