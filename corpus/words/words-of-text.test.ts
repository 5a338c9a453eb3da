import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { fold, wordsOfText } from './words-of-text.ts';

describe('words of a text', () => {
  it.each([
    ['Détenus, ŒUVRÉS', 'detenus, œuvres'],
    ['Заключённый край', 'заключенный край'],
    ['السُّجَنَاء', 'السجناء'],
    ['ﬁne  №', 'fine  no'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('come in order, in every script, without punctuation', () => {
    expect(wordsOfText('Rule 45 (1): “Solitary confinement”!', 'en')).toEqual([
      'rule',
      '45',
      '1',
      'solitary',
      'confinement',
    ]);
    expect(wordsOfText('单独监禁', 'zh').join('|')).toBe('单独|监禁');
    expect(wordsOfText("l'isolement du prisonnier", 'fr')).toEqual(['l', 'isolement', 'du', 'prisonnier']);
  });

  it('meet in their stems', () => {
    expect(stem('prisoners', 'en')).toBe(stem('prisoner', 'en'));
    expect(stem('заключенные', 'ru')).toBe(stem('заключенный', 'ru'));
    expect(stem('监禁', 'zh')).toBe('监禁');
  });

  it('are told apart from words that say nothing', () => {
    expect([isStopWord('the', 'en'), isStopWord('prison', 'en'), isStopWord('les', 'fr')]).toEqual([true, false, true]);
  });
});
