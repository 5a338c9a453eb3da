import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameWording, wordDifference } from './word-difference.ts';

const text = fc
  .array(fc.constantFrom('the', 'Member', 'States', 'shall', 'not', 'be', 'held,', '大', '会'), { maxLength: 30 })
  .map((words) => words.join(' '));

describe('the difference by words', () => {
  it('holds both texts: the newer to the letter, the older to the word', () => {
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const difference = wordDifference(older, newer);
        const joined = (without: string) => difference.filter(({ kind }) => kind !== without).map((part) => part.text);
        expect(joined('removed').join('')).toBe(newer);
        expect(joined('added').join('').replace(/\s/g, '')).toBe(older.replace(/\s/g, ''));
      }),
    );
  });

  it('of a text with itself is the text', () => {
    expect(wordDifference('Decides to remain seized', 'Decides to remain seized')).toEqual([
      { kind: 'same', text: 'Decides to remain seized' },
    ]);
  });

  it('names what came and what went', () => {
    expect(wordDifference('Also encourages Member States', 'Encourages all Member States')).toEqual([
      { kind: 'removed', text: 'Also encourages ' },
      { kind: 'added', text: 'Encourages all ' },
      { kind: 'same', text: 'Member States' },
    ]);
  });

  it('goes by characters in Chinese', () => {
    expect(wordDifference('回顾大会决议', '又回顾决议')).toEqual([
      { kind: 'added', text: '又' },
      { kind: 'same', text: '回顾' },
      { kind: 'removed', text: '大会' },
      { kind: 'same', text: '决议' },
    ]);
  });

  it('of two long texts with nothing in common is one out, one in', () => {
    const many = (word: string) => Array.from({ length: 2000 }, (_, index) => `${word}${index}`).join(' ');
    expect(wordDifference(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('the same wording', () => {
  it('allows other white space and other punctuation at the end', () => {
    expect(isSameWording('Education  and\ntraining; and', 'Education and training.')).toBe(true);
  });

  it('allows nothing inside', () => {
    expect(isSameWording('Education, training', 'Education training')).toBe(false);
    expect(isSameWording('may be held', 'shall be held')).toBe(false);
  });
});
