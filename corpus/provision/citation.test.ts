import { describe, expect, it } from 'vitest';
import { citeProvision, type InstrumentNames, labelOf } from './citation.ts';
import { officialLanguages } from './language.ts';

const rules: InstrumentNames = {
  title: 'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)',
  shortTitle: 'Nelson Mandela Rules',
  symbol: 'A/RES/70/175',
  annex: 'annex',
};
const resolution: InstrumentNames = {
  title: 'Reducing reoffending through rehabilitation and reintegration',
  shortTitle: null,
  symbol: 'A/RES/77/232',
  annex: null,
  adopted: '2022-12-15',
};
const unknown: InstrumentNames = { title: null, shortTitle: null, symbol: null, annex: null };

describe('a label', () => {
  it.each([
    ['rule-45.1', 'rule 45 (1)'],
    ['rule-45.1.a', 'rule 45 (1) (a)'],
    ['para-6.a.ii', 'paragraph 6 (a) (ii)'],
    ['pp-3', 'preambular paragraph 3'],
    ['article-37.b', 'article 37 (b)'],
    ['commentary-5', 'commentary to rule 5'],
    ['observation-2.1', 'preliminary observation 2 (1)'],
    ['page-3.2', 'page 3, passage 2'],
    ['annex-2.rule-4', 'annex II, rule 4'],
    ['section-2.para-1', 'section II, paragraph 1'],
  ])('of %s is "%s"', (locator, label) => {
    expect(labelOf(locator, 'en')).toBe(label);
  });

  it('has the numbers of an instrument that prints them as decimals', () => {
    expect(labelOf('rule-17.1.b', 'en', { decimal: true })).toBe('rule 17.1 (b)');
  });

  it.each([
    ['fr', 'paragraphe 6 a) ii)'],
    ['es', 'párrafo 6 a) ii)'],
    ['ru', 'пункт 6 a) ii)'],
    ['zh', '第6(a)㈡段'],
    ['ar', 'الفقرة 6 (أ) ’2‘'],
  ])('in %s has its brackets, letters and words', (lang, label) => {
    expect(labelOf('para-6.a.ii', lang)).toBe(label);
  });

  it('in a language that is not official is English', () => {
    expect(labelOf('rule-45', 'de-AT')).toBe('rule 45');
  });

  it('of something that is no locator is the text itself', () => {
    expect(labelOf('45, somewhere', 'en')).toBe('45, somewhere');
  });
});

describe('a citation', () => {
  it('names an instrument by its short title, in full, and in a footnote by its resolution', () => {
    expect(citeProvision({ ...rules, locator: 'rule-45.1', lang: 'en' })).toEqual({
      short: 'Nelson Mandela Rules, rule 45 (1)',
      full: 'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules), rule 45 (1)',
      footnote: 'Resolution 70/175, annex, rule 45 (1).',
    });
  });

  it('names a resolution by its number, in full with its date, and shortens in a footnote', () => {
    expect(citeProvision({ ...resolution, locator: 'para-6.a', lang: 'en' })).toEqual({
      short: 'General Assembly resolution 77/232, paragraph 6 (a)',
      full: 'General Assembly resolution 77/232 of 15 December 2022, paragraph 6 (a)',
      footnote: 'Resolution 77/232, para. 6 (a).',
    });
  });

  it.each([
    ['en', 'Resolution 70/175, annex.'],
    ['fr', 'Résolution 70/175, annexe.'],
    ['es', 'Resolución 70/175, anexo.'],
    ['ru', 'Резолюция 70/175, приложение.'],
    ['zh', '第70/175号决议，附件。'],
    ['ar', 'القرار 70/175، المرفق.'],
  ])('of a whole annex in a footnote in %s is as the United Nations write it', (lang, footnote) => {
    expect(citeProvision({ ...rules, locator: null, lang }).footnote).toBe(footnote);
  });

  it('names the body of a resolution that is not the General Assembly’s', () => {
    const names = { ...unknown, title: 'Basic principles', symbol: 'E/RES/2002/12', annex: 'annex' };
    expect(citeProvision({ ...names, locator: 'principle-3', lang: 'en' }).footnote).toBe(
      'Economic and Social Council resolution 2002/12, annex, principle 3.',
    );
  });

  it('writes an old number as each language does', () => {
    const names = { ...unknown, title: 'Universal Declaration of Human Rights', symbol: 'A/RES/217 A (III)' };
    const footnote = (lang: string) => citeProvision({ ...names, locator: null, lang }).footnote;
    expect(footnote('en')).toBe('Resolution 217 A (III).');
    expect(footnote('ar')).toBe('القرار 217 ألف (د-3).');
    expect(footnote('zh')).toBe('第217 A(III)号决议。');
  });

  it('works for a document of which only the symbol, or only the title, is known', () => {
    expect(citeProvision({ ...unknown, symbol: 'A/CONF.234/16', locator: 'para-5', lang: 'en' })).toEqual({
      short: 'A/CONF.234/16, paragraph 5',
      full: 'A/CONF.234/16, paragraph 5',
      footnote: 'A/CONF.234/16, para. 5.',
    });
    expect(citeProvision({ ...unknown, title: 'House rules', locator: 'page-3.2', lang: 'en' }).short).toBe(
      'House rules, page 3, passage 2',
    );
  });

  it.each([
    [['rule-43', 'rule-44', 'rule-45'], 'Nelson Mandela Rules, rules 43 to 45'],
    [['rule-43', 'rule-44'], 'Nelson Mandela Rules, rules 43 and 44'],
    [['rule-22', 'rule-24', 'rule-27', 'rule-28', 'rule-29'], 'Nelson Mandela Rules, rules 22, 24 and 27 to 29'],
    [['rule-43', 'rule-45.1'], 'Nelson Mandela Rules, rule 43; rule 45 (1)'],
  ])('lists several places: %j', (locator, short) => {
    expect(citeProvision({ ...rules, locator, lang: 'en' }).short).toBe(short);
  });

  it('lists in a footnote with the plural of its abbreviation, in each language', () => {
    const footnote = (lang: string) => citeProvision({ ...resolution, locator: ['para-8', 'para-9'], lang }).footnote;
    expect(['en', 'fr', 'es', 'ru', 'zh', 'ar'].map(footnote)).toEqual([
      'Resolution 77/232, paras. 8 and 9.',
      'Résolution 77/232, par. 8 et 9.',
      'Resolución 77/232, párrs. 8 y 9.',
      'Резолюция 77/232, пп. 8 и 9.',
      '第77/232号决议，第8和9段。',
      'القرار 77/232، الفقرتان 8 و 9.',
    ]);
  });

  it('never puts a replacement pattern of a title to work', () => {
    const names = { ...unknown, title: 'Costs $1 & $& more', annex: 'annex' };
    expect(citeProvision({ ...names, locator: 'rule-1', lang: 'en' }).short).toBe('Costs $1 & $& more, rule 1');
  });

  it('of the same provision is never empty, whatever the language', () => {
    for (const lang of officialLanguages) {
      for (const form of Object.values(citeProvision({ ...rules, locator: 'rule-45', lang })))
        expect(form).toMatch(/45/);
    }
  });
});
