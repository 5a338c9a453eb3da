import { describe, expect, it } from 'vitest';
import { annexHeading } from './annex-heading.ts';
import { ListLevels } from './list-levels.ts';
import { ideographicValue, printedNumber, romanValue } from './printed-number.ts';
import { sectionNumber } from './section-number.ts';
import { boxTitle, unitHeading } from './unit-headings.ts';

const first = (text: string) => printedNumber(text)?.readings[0];

describe('printedNumber', () => {
  it.each([
    ['1. Encourages', 'number', 1],
    ['12 - تعيد', 'number', 12],
    ['3、重申', 'number', 3],
    ['(2) Everyone', 'number', 2],
    ['(c) Light', 'letter', 3],
    ['bb) Lumière', 'letter', 28],
    ['(أ) النور', 'letter', 1],
    ['(هـ) النور', 'letter', 5],
    ['(أ أ) النور', 'letter', 27],
    ['с) свет', 'letter', 3],
    ['(iv) Light', 'roman', 4],
    ['’3‘ النور', 'roman', 3],
    ['㈡ 灯', 'roman', 2],
    ['(子) 灯', 'letter', 1],
    ['③灯', 'number', 3],
  ] as const)('reads %s', (text, style, ordinal) => {
    expect(first(text)).toEqual({ style, ordinal });
  });

  it('keeps both readings of a letter that may be a Roman number', () => {
    expect(printedNumber('(v) Light')?.readings).toEqual([
      { style: 'letter', ordinal: 22 },
      { style: 'roman', ordinal: 5 },
    ]);
  });

  it('reads decimal numbers whole', () => {
    expect(printedNumber('7.1 If a child')).toMatchObject({ decimals: [1], readings: [{ ordinal: 7 }] });
  });

  it.each(['2021 was dark', '1.5 degrees', 'Light', '(the lamps) burn', '1990.', '0. Light', '(word) Light', ''])(
    'takes no number from %s',
    (text) => {
      const printed = printedNumber(text);
      expect(printed === null || printed.decimals.length > 0).toBe(true);
    },
  );
});

describe('unitHeading', () => {
  it.each([
    ['Rule 45', 'rule', '45'],
    ['Règle 3', 'rule', '3'],
    ['Правило 12', 'rule', '12'],
    ['القاعدة 7', 'rule', '7'],
    ['Article premier', 'article', '1'],
    ['Artículo 9', 'article', '9'],
    ['Статья 30', 'article', '30'],
    ['المادة 2', 'article', '2'],
    ['第十一条', 'article', '11'],
    ['Principle IV', 'principle', '4'],
    ['المبدأ التوجيهي 5', 'guideline', '5'],
    ['准则2', 'guideline', '2'],
  ] as const)('reads %s', (heading, unit, number) => {
    expect(unitHeading(heading)).toMatchObject({ unit, number, rest: '' });
  });

  it('gives the title behind the number', () => {
    expect(unitHeading('Rule 12. Scope of lamps')).toEqual({ unit: 'rule', number: '12', rest: 'Scope of lamps' });
  });

  it.each(['Rules of procedure', 'Articles 5 and 6', 'Principles', 'Ruled lines', 'Rule of law'])(
    'takes %s for another heading',
    (heading) => {
      expect(unitHeading(heading)).toBeNull();
    },
  );
});

describe('boxTitle', () => {
  it.each([
    ['Model strategy No. 7', 'strategy', '7'],
    ['Core principle IV', 'principle', '4'],
    ['Stratégie type no 18', 'strategy', '18'],
    ['Estrategia modelo núm. 2', 'strategy', '2'],
    ['Типовая стратегия № 10', 'strategy', '10'],
    ['المبدأ الأساسي الثالث', 'principle', '3'],
    ['الاستراتيجية النموذجية رقم 5', 'strategy', '5'],
    ['核心原则六', 'principle', '6'],
    ['示范战略12', 'strategy', '12'],
  ] as const)('reads %s', (title, unit, number) => {
    expect(boxTitle(title)).toMatchObject({ unit, number });
  });

  it.each(['Strategy of lamps', 'Table 3', 'The strategy was adopted by the keepers in the spring of the year 7'])(
    'takes %s for no box',
    (title) => {
      expect(boxTitle(title)).toBeNull();
    },
  );
});

describe('annexHeading', () => {
  it.each([
    ['Annex', null],
    ['Annex II', 2],
    ['Annexe III', 3],
    ['Приложение', null],
    ['المرفق الثاني', 2],
    ['附件三', 3],
    ['ANNEX', null],
  ])('reads %s', (heading, number) => {
    expect(annexHeading(heading)).toEqual({ number });
  });

  it.each(['Annexation', 'Annex to the rules of lamps', 'Main text'])('takes %s for another heading', (heading) => {
    expect(annexHeading(heading)).toBeNull();
  });
});

describe('sectionNumber', () => {
  it.each([
    ['III', 3],
    ['XXIV', 24],
    ['ثانيا', 2],
    ['حادي عشر', 11],
    ['حاديا وعشرين', 21],
    ['二十一', 21],
    ['III. Lamps', null],
    ['Lamps', null],
    ['', null],
  ])('reads %s', (text, number) => {
    expect(sectionNumber(text)).toBe(number);
  });
});

describe('numerals', () => {
  it('reads Roman and ideographic numbers, and nothing that only looks like them', () => {
    expect(['xiv', 'XXXIX', 'iiii', 'vx', ''].map(romanValue)).toEqual([14, 39, null, null, null]);
    expect(['十', '十二', '三十', '二十一', '一二', ''].map(ideographicValue)).toEqual([10, 12, 30, 21, null, null]);
  });
});

describe('ListLevels', () => {
  const places = (labels: string[]) => {
    const levels = new ListLevels('para-1');
    const numbers = labels.map((label) => printedNumber(`${label} x`)!);
    return numbers.map((number, index) => levels.place(number, numbers[index + 1] ?? null));
  };
  const locators = (labels: string[]) => places(labels).map(({ locator }) => locator.replace('para-1.', ''));

  it('closes inner levels when an outer one goes on', () => {
    expect(locators(['(a)', '(i)', '(ii)', '(b)', '(i)'])).toEqual(['a', 'a.i', 'a.ii', 'b', 'b.i']);
  });

  it('tells the letter i from the number one', () => {
    expect(locators(['(g)', '(h)', '(i)', '(j)'])).toEqual(['g', 'h', 'i', 'j']);
    expect(locators(['(h)', '(i)', '(ii)'])).toEqual(['h', 'h.i', 'h.ii']);
  });

  it('says where a number does not follow', () => {
    expect(places(['(a)', '(c)', '(d)']).map(({ follows }) => follows)).toEqual([true, false, true]);
  });
});
