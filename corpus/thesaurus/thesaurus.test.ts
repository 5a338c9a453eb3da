import { describe, expect, it } from 'vitest';
import { createWiden, thesaurus } from './thesaurus.ts';

const widen = createWiden({
  en: [
    { asked: ['officer'], texts: ['official'] },
    { asked: ['prison officer', 'guard'], texts: ['prison staff'] },
    { asked: ['minor'], texts: ['juvenile'] },
    { asked: ['minorities'], texts: ['ethnic minorities'] },
    { asked: ['AIDS'], texts: ['infectious diseases'] },
    { asked: ['strip'], texts: ['searches'] },
  ],
  zh: [{ asked: ['手铐'], texts: ['戒具'] }],
});

describe('the thesaurus', () => {
  it('widens a word in any inflection, and says which', () => {
    expect(widen('May the GUARDS do that?', 'en')).toEqual([{ asked: 'guard', as: ['prison staff'] }]);
  });

  it('takes the longest phrase, and each entry once', () => {
    expect(widen('The prison officers and another guard', 'en')).toEqual([
      { asked: 'prison officer', as: ['prison staff'] },
    ]);
  });

  it('tells other words with the same stem from forms of a word', () => {
    expect(widen('Is there legal aid?', 'en')).toEqual([]);
    expect(widen('somebody with aids', 'en')).toEqual([{ asked: 'AIDS', as: ['infectious diseases'] }]);
    expect(widen('he was stripped', 'en')).toEqual([{ asked: 'strip', as: ['searches'] }]);
    expect(widen('two officials', 'en')).toEqual([]);
    expect(widen('Are minorities protected?', 'en')).toEqual([{ asked: 'minorities', as: ['ethnic minorities'] }]);
    expect(widen('Are minors protected?', 'en')).toEqual([{ asked: 'minor', as: ['juvenile'] }]);
  });

  it('finds words of a language without spaces', () => {
    expect(widen('可以戴手铐吗？', 'zh')).toEqual([{ asked: '手铐', as: ['戒具'] }]);
  });

  it('knows nothing of other words and languages', () => {
    expect(widen('What about bodyguards?', 'en')).toEqual([]);
    expect(widen('guard', 'de')).toEqual([]);
  });

  it('that ships has no phrase in two entries of a language, so that each has one meaning', () => {
    for (const entries of Object.values(thesaurus)) {
      const asked = entries.flatMap((entry) => entry.asked);
      expect(asked.filter((phrase, at) => asked.indexOf(phrase) !== at)).toEqual([]);
    }
  });
});
