import { expect, test } from 'vitest';
import { structureLines } from './structure-lines.ts';
import { long } from './structured.fixture.ts';
import { page, type TypesetLine, typeset } from './typeset.fixture.ts';

function front(lines: readonly TypesetLine[]) {
  const text = page(['The General Assembly,', `Recalling ${long},`, `1. Decides on ${long}.`], 1, 300);
  const { symbol, title, adopted } = structureLines(typeset([...lines, ...text]), {
    origin: 'pdf',
    lang: 'en',
    pages: 1,
  });
  return { symbol, title, adopted };
}

const bold = (text: string, y: number, size = 12): TypesetLine => ({ text, y, size, bold: true });
const symbol: TypesetLine = { text: 'A/RES/99/7', x: 480, y: 50, size: 12 };

test('a title is whole, over as many lines as it takes', () => {
  const lines = [symbol, bold('99/7. Standard Minimum Rules for the', 200), bold('Reading of Documents', 214)];
  expect(front(lines).title).toBe('Standard Minimum Rules for the Reading of Documents');
});

test('a draft has its title above its enacting words, and the body that deals with it is none', () => {
  const lines = [
    { text: 'E/CN.9/2025/L.6', x: 480, y: 50, size: 12 },
    bold('Commission for Reading', 100),
    bold('Draft resolution submitted by the Vice-Chair', 140, 10),
    bold('Modalities for the fifth review of the Madrid', 200),
    bold('Plan of Action', 214),
  ];
  expect(front(lines)).toMatchObject({
    symbol: 'E/CN.9/2025/L.6',
    title: 'Modalities for the fifth review of the Madrid Plan of Action',
  });
});

test('the number of a draft resolution is no part of its title, though half of it is open', () => {
  expect(front([symbol, bold('59/… Reading and climate change', 200)]).title).toBe('Reading and climate change');
});

test('the date of adoption is found where it stands on a line of its own', () => {
  const lines = [
    symbol,
    bold('Resolution adopted by the General Assembly', 100, 10),
    bold('on 13 August 2024', 112, 10),
    bold('99/7. Reading', 200),
  ];
  expect(front(lines).adopted).toBe('2024-08-13');
});

test('the date on which another text was adopted is not the date of this one', () => {
  const lines = [
    symbol,
    { text: 'Recalling the rules adopted on 29 November 1985,', y: 100 },
    bold('99/7. Reading', 200),
  ];
  expect(front(lines).adopted).toBeNull();
});
