import { describe, expect, it } from 'vitest';
import { correctQuestion } from './correct-question.ts';
import { distanceBetween, nearestWord } from './spelling.ts';

const vocabulary = new Map([
  ['solitary', 3],
  ['confinement', 9],
  ['prison', 40],
  ['persecution', 2],
  ['children', 7],
  ['torture', 5],
  ['arm', 1],
]);

describe('the nearest word', () => {
  it.each([
    ['solitery', 'solitary'],
    ['confinment', 'confinement'],
    ['presecution', 'persecution'],
    ['childern', 'children'],
    ['tortue', 'torture'],
  ])('of %s is %s', (misspelt, meant) => {
    expect(nearestWord(misspelt, vocabulary)).toBe(meant);
  });

  it('is none where nothing is near, or a word is too short to tell or too long to be one', () => {
    expect(nearestWord('submarine', vocabulary)).toBeNull();
    expect(nearestWord('calories', new Map([['salaries', 9]]))).toBeNull();
    expect(nearestWord('ark', vocabulary)).toBeNull();
    expect(nearestWord('a'.repeat(10_000), vocabulary)).toBeNull();
  });

  it('costs less where letters changed places, and is out of reach beyond what is enough', () => {
    expect(distanceBetween('recieve', 'receive', 2)).toBeCloseTo(0.9);
    expect(distanceBetween('cart', 'card', 2)).toBe(1);
    expect(distanceBetween('cart', 'house', 2)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a question', () => {
  const known = { vocabulary, isWord: (word: string) => word === 'persecuted' };

  it('is put right word by word, and says what was read as what', () => {
    expect(correctQuestion('Solitery confinment, in prison?', 'en', known)).toEqual({
      text: 'solitary confinement, in prison?',
      readAs: [
        { asked: 'Solitery', as: ['solitary'] },
        { asked: 'confinment', as: ['confinement'] },
      ],
    });
  });

  it('keeps words of the language that the texts do not use, numbers, and Chinese', () => {
    expect(correctQuestion('persecuted 77/232', 'en', known).text).toBe('persecuted 77/232');
    expect(correctQuestion('单独监禁', 'zh', known).text).toBe('单独监禁');
  });
});
