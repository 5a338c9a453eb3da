import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import type { KnownInstrument, Reference } from './reference.ts';
import { type ResolveOptions, resolveReferences } from './resolve-references.ts';

const known = new Map<string, KnownInstrument>(
  [
    instrument('nelson-mandela-rules', numbered('rule', 122), numbered('observation', 4), ['rule-45.1', 'rule-45.2']),
    instrument('bangkok-rules', numbered('rule', 70)),
    instrument('a-res-77-232', numbered('para', 12), numbered('pp', 7), ['para-6.a', 'para-6.b']),
    instrument('convention-on-the-rights-of-the-child', numbered('article', 54), ['article-37.b']),
    instrument('udhr', numbered('article', 30)),
    instrument('a-res-78-323', numbered('para', 9), ['annex.para-3', 'annex-2.rule-4']),
  ].map((one) => [one.slug, one]),
);

describe('a citation in free text', () => {
  it.each([
    ['SMR 45 (1)', 'nelson-mandela-rules/rule-45.1'],
    ['rule 45(1) of the Mandela Rules', 'nelson-mandela-rules/rule-45.1'],
    ['rule 45, paragraph 1, of the Nelson Mandela Rules', 'nelson-mandela-rules/rule-45.1'],
    ['A/RES/70/175, annex, rule 45, para. 1', 'nelson-mandela-rules/rule-45.1'],
    ['OP 2 of 77/232', 'a-res-77-232/para-2'],
    ['PP3 of A/RES/77/232', 'a-res-77-232/pp-3'],
    ['pp 2 of A/RES/77/232', 'a-res-77-232/pp-2'],
    ['pp 5 of 77/232', 'a-res-77-232/pp-5'],
    ['A/RES/77/232, pp 5', 'a-res-77-232/pp-5'],
    ['third preambular paragraph of resolution 77/232', 'a-res-77-232/pp-3'],
    ['paragraph 6 (a) of its resolution\n77/232 of 15 December 2022', 'a-res-77-232/para-6.a'],
    ['article 37 (b) of the CRC', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['General Assembly resolution 217 A (III), article 5', 'udhr/article-5'],
    ['resolution 78/323, annex, para. 3', 'a-res-78-323/annex.para-3'],
    ['rule 4 of annex II to resolution 78/323', 'a-res-78-323/annex-2.rule-4'],
    ['nelson-mandela-rules/rule-45.2', 'nelson-mandela-rules/rule-45.2'],
    ['paragraphe 6 a) de la résolution 77/232', 'a-res-77-232/para-6.a'],
    ['párrafo 6 a) de la resolución 77/232', 'a-res-77-232/para-6.a'],
    ['пунктом 6 a) резолюции 77/232', 'a-res-77-232/para-6.a'],
    ['第77/232号决议第6(a)段', 'a-res-77-232/para-6.a'],
    ['الفقرة ٦ (أ) من القرار ٧٧/٢٣٢', 'a-res-77-232/para-6.a'],
    ['правила 45 Правил Нельсона Манделы', 'nelson-mandela-rules/rule-45'],
    ['《纳尔逊·曼德拉规则》规则45', 'nelson-mandela-rules/rule-45'],
    ['《纳尔逊·曼德拉规则》第45条', 'nelson-mandela-rules/rule-45'],
    ['纳尔逊·曼德拉规则第45条第1款', 'nelson-mandela-rules/rule-45.1'],
    ['《儿童权利公约》第三十七条（乙）款', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['第77/232号决议执行部分第3段', 'a-res-77-232/para-3'],
    ['paragraphe 1er de la résolution 77/232', 'a-res-77-232/para-1'],
    ['art. 37.b) CDN', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['الفقرة الثالثة من ديباجة القرار 77/232', 'a-res-77-232/pp-3'],
    ['¶ 6 of A/RES/77/232', 'a-res-77-232/para-6'],
    ['a/res/77/232 para 6', 'a-res-77-232/para-6'],
    ['art 37.b CRC', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['section A, rule 86, of the Nelson Mandela Rules', 'nelson-mandela-rules/rule-86'],
    ['SMRs (Mandela) 45(1)', 'nelson-mandela-rules/rule-45.1'],
    ['rule 45 (1) of the Standard Minimum Rules (Nelson Mandela)', 'nelson-mandela-rules/rule-45.1'],
    ["article 37 (b) of the Children's Rights Convention", 'convention-on-the-rights-of-the-child/article-37.b'],
    ['Childrens Convention article 37(b)', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['article 37 b) de la Convention des droits de l’enfant', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['artículo 37 b) de la Convención de los Derechos del Niño', 'convention-on-the-rights-of-the-child/article-37.b'],
    ['《儿童公约》第37条(b)款', 'convention-on-the-rights-of-the-child/article-37.b'],
  ])('such as "%s" means exactly one provision', (text, provision) => {
    expect(resolve(text)).toMatchObject([
      { text, status: 'found', provisions: [provision], start: 0, end: text.length },
    ]);
  });

  it.each([
    'As a rule 45 guards are on duty.',
    'as a general rule 45 guards are on duty.',
    'He scored 77/232.',
    'The result was 77/232.',
    'It was said by 77/232 respondents.',
    'A. Smith, Lighthouses, pp 2 and 3.',
    'A. Smith, Lighthouses, pp 5 of the second volume.',
  ])('is not read into "%s"', (text) => {
    expect(resolve(text)).toEqual([]);
    expect(resolveReferences(text, { catalogue, known, question: true })).toEqual([]);
  });

  it.each(['CRC (1577 UNTS 3)', 'CRC, 1577 UNTS 3', 'CRC 1577 U.N.T.S. 3'])(
    'takes a place in the Treaty Series for no article: "%s"',
    (text) => {
      expect(resolve(text)).toMatchObject([
        { text: 'CRC', status: 'found', instrument: 'convention-on-the-rights-of-the-child', provisions: [] },
      ]);
    },
  );

  it('of a range or a list means each of its numbers, in order', () => {
    expect(provisions('Mandela Rules 43 to 45')).toEqual(rules(43, 44, 45));
    expect(provisions('rules 43, 45 (1) and (2) and 50–52 of the Nelson Mandela Rules')).toEqual([
      ...rules(43),
      'nelson-mandela-rules/rule-45.1',
      'nelson-mandela-rules/rule-45.2',
      ...rules(50, 51, 52),
    ]);
  });

  it('goes on behind a word in the singular where the next number is of the same kind', () => {
    expect(provisions('Rule 45.1 and 45.2 of the Mandela Rules')).toEqual([
      'nelson-mandela-rules/rule-45.1',
      'nelson-mandela-rules/rule-45.2',
    ]);
    expect(provisions('rule 45 of the Mandela Rules and 15 days')).toEqual(rules(45));
  });

  it('goes with the instrument behind it where the one before has its own', () => {
    expect(provisions('Rule 45, Nelson Mandela Rules; rule 57, Bangkok Rules')).toEqual([
      ...rules(45),
      'bangkok-rules/rule-57',
    ]);
  });

  it('is not torn by a space in its number, nor by brackets that it opens', () => {
    expect(resolve('resolution 77/ 232')).toMatchObject([{ instrument: 'a-res-77-232' }]);
    expect(resolve('Nelson Mandela Rules (rules 43–46).')[0]?.text).toBe('Nelson Mandela Rules (rules 43–46)');
  });

  it('keeps two instruments of one sentence apart', () => {
    const text = 'rules 43 and 44 of the Nelson Mandela Rules and rules 2 and 5 of the Bangkok Rules';
    expect(provisions(text)).toEqual([...rules(43, 44), 'bangkok-rules/rule-2', 'bangkok-rules/rule-5']);
  });

  it('of a Chinese list gives each number to the resolution in front of it', () => {
    const text = '第77/232号决议第2和4至6段、第78/323号决议第1段以及第78/323号决议附件第3段';
    const paragraphs = [2, 4, 5, 6].map((number) => `a-res-77-232/para-${number}`);
    expect(provisions(text)).toEqual([...paragraphs, 'a-res-78-323/para-1', 'a-res-78-323/annex.para-3']);
  });

  it('never takes a number for that of the instrument behind an "and"', () => {
    expect(provisions('Nelson Mandela Rules rule 45 and Bangkok Rules rule 22')).toEqual([
      ...rules(45),
      'bangkok-rules/rule-22',
    ]);
    expect(provisions('règle 45 des Règles Nelson Mandela et règle 22 des Règles de Bangkok')).toEqual([
      ...rules(45),
      'bangkok-rules/rule-22',
    ]);
    expect(provisions('Nelson Mandela Rules, see rule 43, rule 44')).toEqual(rules(43, 44));
  });

  it('names the whole instrument where no number is given', () => {
    expect(resolve('Resolution 70/175, annex.')).toMatchObject([
      { status: 'found', instrument: 'nelson-mandela-rules', provisions: [], unit: { kind: 'annex' } },
    ]);
  });

  it('gives its place in the text as it was handed in, with invisible and wide characters in it', () => {
    const text = 'Voir\u00a0la\u200b règle\u00ad 45 des Règles Nelson Mandela, вот';
    const [reference] = resolve(text);
    expect(text.slice(reference?.start, reference?.end)).toBe('règle\u00ad 45 des Règles Nelson Mandela');
  });
});

describe('what is no citation', () => {
  it.each([
    'the rule of law',
    'as stated in paragraph 6 above',
    'article 36 of the Vienna Convention',
    'decision 74/550 B of 12 August 2020',
    'Commission on Narcotic Drugs resolution 61/2 of 16 March 2018',
    'the biennium 1982/83, open 24/7',
    'as a rule one should ask',
  ])('is left alone: "%s"', (text) => {
    expect(resolve(text)).toEqual([]);
  });

  it('is an article of another instrument, even where ours has the same number', () => {
    const [reference] = resolve('article 9 of the International Covenant on Civil and Political Rights');
    expect(reference).toMatchObject({ status: 'no-such-instrument', provisions: [], treaty: { number: 14668 } });
  });
});

describe('a name in small letters', () => {
  it('is a thing in a text, and an instrument in a question or with a number', () => {
    expect(resolve('Encourages States to use the bangkok rules;')).toEqual([]);
    expect(resolve('What do the bangkok rules say?', { question: true })[0]?.instrument).toBe('bangkok-rules');
    expect(provisions('See bangkok rules, rule 5')).toEqual(['bangkok-rules/rule-5']);
  });
});

describe('a name with another word in brackets behind it', () => {
  it('takes the word in only where it is one of the instrument’s own', () => {
    expect(resolve('SMRs (Mandela)')).toMatchObject([{ text: 'SMRs (Mandela)', instrument: 'nelson-mandela-rules' }]);
    expect(resolve('SMRs (Geneva) 45')).toMatchObject([{ text: 'SMRs', provisions: [] }]);
    expect(resolve('the Nelson Mandela Rules (and rule 45 (1) in particular)')[0]?.text).toBe('Nelson Mandela Rules');
  });
});

describe('a number that does not exist', () => {
  it.each([
    'rules 44 bis of the Nelson Mandela Rules',
    'Mandela Rules 44bis',
    'rule 44 quater of the Mandela Rules',
    'règle 44 ter des Règles Nelson Mandela',
    'regla 44 bis de las Reglas Nelson Mandela',
    'правило 44 бис Правил Нельсона Манделы',
    'القاعدة 44 مكررا من قواعد نيلسون مانديلا',
    '《纳尔逊·曼德拉规则》规则44之二',
    '《纳尔逊·曼德拉规则》第44条之二',
  ])('because nothing was put in behind that number is called so: "%s"', (text) => {
    const [reference, ...others] = resolve(text);
    expect(reference).toMatchObject({ text, status: 'no-such-provision', instrument: 'nelson-mandela-rules' });
    expect(reference?.nearest[0]).toBe('nelson-mandela-rules/rule-44');
    expect(others).toEqual([]);
  });

  it('is called so, with the nearest that do', () => {
    const [reference] = resolve('rule 130 of the Nelson Mandela Rules');
    expect(reference).toMatchObject({ status: 'no-such-provision', provisions: [], citation: null });
    expect(reference?.nearest[0]).toBe('nelson-mandela-rules/rule-122');
  });

  it('in a question without a name is judged by every instrument with such a unit', () => {
    const [reference] = resolve('What does rule 130 say?');
    expect(reference).toMatchObject({ status: 'no-such-provision', instrument: null });
    expect(reference?.nearest).toEqual(['nelson-mandela-rules/rule-122', 'bangkok-rules/rule-70']);
  });

  it('may have any number of digits', () => {
    for (const number of [0, 123, 1222, 43210]) {
      expect(resolve(`rule ${number} of the Nelson Mandela Rules`)[0]?.status).toBe('no-such-provision');
    }
  });

  it('is no year', () => {
    expect(resolve('rules of the Convention on the Rights of the Child 1989')[0]?.provisions).toEqual([]);
  });

  it('in a list takes nothing from the numbers that do exist', () => {
    const [reference] = resolve('rules 121 to 123 of the Nelson Mandela Rules');
    expect(reference).toMatchObject({ status: 'no-such-provision', provisions: rules(121, 122) });
  });

  it('is judged by the catalogue where the instrument is not loaded', () => {
    expect(resolve('rule 87 of the Havana Rules')[0]).toMatchObject({ status: 'found' });
    expect(resolve('rule 88 of the Havana Rules')[0]).toMatchObject({ status: 'no-such-provision' });
  });

  it('is not said to be missing where only an excerpt is at hand', () => {
    const excerpt = new Map([
      ['a-res-77-232', { slug: 'a-res-77-232', locators: new Set(['para-6']), truncated: new Set(['para-6']) }],
    ]);
    for (const text of ['OP 9 of 77/232', 'paragraph 6 (c) of resolution 77/232']) {
      expect(resolve(text, { known: excerpt })[0]?.status).toBe('found');
    }
  });
});

describe('a number that may mean several', () => {
  it('is called ambiguous, with every provision that it may mean', () => {
    expect(resolve('What does rule 45 say?')).toMatchObject([
      { status: 'ambiguous', provisions: [...rules(45), 'bangkok-rules/rule-45'] },
    ]);
  });

  it('is not one where a name has become another instrument’s: the year tells the old one', () => {
    const instruments = (text: string) => resolve(text).map((reference) => reference.instrument);
    expect(instruments('the Standard Minimum Rules, rule 31')).toEqual(['nelson-mandela-rules']);
    expect(instruments('rule 31 of the Standard Minimum Rules (1955)')).toEqual(['standard-minimum-rules-1955']);
  });

  it('is decided by the instrument named before it', () => {
    expect(provisions('The Bangkok Rules are wide. See rule 45.')).toEqual(['bangkok-rules/rule-45']);
  });

  it('is decided by the instrument that the caller names', () => {
    expect(resolve('And rule 45?', { antecedent: 'bangkok-rules' })[0]?.provisions).toEqual(['bangkok-rules/rule-45']);
  });
});

describe('a symbol outside the corpus', () => {
  it.each([
    ['Security Council resolution 2626 (2022)', 'security-council-resolution', 'S/RES/2626 (2022)'],
    ['General Assembly resolution 3363 (XXX)', 'general-assembly-resolution', 'A/RES/3363 (XXX)'],
    ['Human Rights Council resolution 24/12', 'human-rights-council-resolution', 'A/HRC/RES/24/12'],
    ['القرار 1514 (د-15)', 'general-assembly-resolution', 'A/RES/1514 (XV)'],
    ['第2626(2022)号决议', 'security-council-resolution', 'S/RES/2626 (2022)'],
    ['E/CN.15/2024/15', 'document', 'E/CN.15/2024/15'],
    ['S/RES/1325', 'security-council-resolution', 'S/RES/1325'],
    ['S/RES/1325 of 31 October 2000', 'security-council-resolution', 'S/RES/1325 (2000)'],
  ])('is still read: "%s"', (text, kind, symbol) => {
    expect(resolve(text)).toMatchObject([{ status: 'no-such-instrument', kind, symbol }]);
  });
});

describe('a date beside a symbol', () => {
  it('is compared with the document’s', () => {
    expect(resolve('resolution 77/232 of 15 December 2022')[0]?.dateMatches).toBe(true);
    expect(resolve('resolution 77/232 of 16 December 2022')[0]).toMatchObject({ status: 'found', dateMatches: false });
    expect(resolve('2022年12月15日第77/232号决议')[0]?.dateMatches).toBe(true);
    expect(resolve('resolution 77/232')[0]?.dateMatches).toBeNull();
  });

  it('is compared with the date that the caller knows', () => {
    const documentDates = new Map([['a-res-78-323', '2024-09-20']]);
    expect(resolve('resolution 78/323 of 20 September 2024', { documentDates })[0]?.dateMatches).toBe(true);
  });
});

describe('a title beside a symbol', () => {
  it.each([
    ['resolution 77/232, entitled “Reducing reoffending through rehabilitation and reintegration”', true],
    ['la résolution 77/232, intitulée « Réduction de la récidive grâce à la réadaptation et à la réinsertion »', true],
    ['resolution 77/232 of 15 December 2022, entitled “The rule of law at the national level”', false],
  ])('is compared with the document’s: %s', (text, matches) => {
    expect(resolve(text)[0]).toMatchObject({ status: 'found', titleMatches: matches });
  });

  it('is not judged where the document has none', () => {
    expect(resolve('resolution 78/323, entitled “Something else”')[0]).not.toHaveProperty('titleMatches');
  });
});

describe('a back reference', () => {
  it('goes to what was cited before it', () => {
    const text = 'Nelson Mandela Rules, rule 44. Ibid., rule 45. Resolution 77/232, in particular paragraph 8 thereof';
    expect(provisions(text)).toEqual([...rules(44, 45), 'a-res-77-232/para-8']);
  });

  it('to an annex means the instrument in it', () => {
    expect(resolve('resolution 70/175 and the annex thereto')[1]?.instrument).toBe('nelson-mandela-rules');
  });

  it('with nothing before it is ambiguous', () => {
    expect(resolve('Ibid., para. 5.')[0]?.status).toBe('ambiguous');
  });
});

describe('footnotes', () => {
  const text = 'Recalling the Nelson Mandela Rules and the Bangkok Rules, and taking note of the report,';

  it('are joined with the name at their mark, or stand at the mark alone', () => {
    const footnotes = [
      { mark: '1', at: 34, text: 'Resolution 70/175, annex.' },
      { mark: '2', at: 56, text: 'Resolution 65/229, annex.' },
      { mark: '3', at: 87, text: 'A/77/121.' },
    ];
    expect(resolve(text, { footnotes })).toMatchObject([
      { text: 'Nelson Mandela Rules', instrument: 'nelson-mandela-rules', footnote: '1', end: 34 },
      { text: 'Bangkok Rules', instrument: 'bangkok-rules', footnote: '2', end: 56 },
      { text: '', symbol: 'A/77/121', footnote: '3', end: 87 },
    ]);
  });

  it('follow "Ibid." to the footnote before', () => {
    const footnotes = [
      { mark: '1', at: 34, text: 'See A/CONF.219/7, chap. I.' },
      { mark: '2', at: 56, text: 'Ibid., chap. II.' },
    ];
    const second = resolve('x'.repeat(60), { footnotes })[1];
    expect(second).toMatchObject({ symbol: 'A/CONF.219/7', unit: { kind: 'chapter', value: 'II' }, footnote: '2' });
  });
});

describe('how a citation should be written', () => {
  it('is given in the language asked for', () => {
    expect(resolve('SMR 45(1)', { lang: 'fr' })[0]?.citation).toBe('Règles Nelson Mandela, règle 45, paragraphe 1');
  });

  it('lists numbers as the United Nations do', () => {
    expect(resolve('Mandela Rules 43, 44, 45, 50')[0]?.citation).toBe('Nelson Mandela Rules, rules 43 to 45 and 50');
  });

  it('is suggested only where it is written otherwise', () => {
    expect(resolve('SMR 45(1)')[0]?.suggestion).toBe('Nelson Mandela Rules, rule 45 (1)');
    expect(resolve('Nelson Mandela Rules, rule 45 (1)')[0]?.suggestion).toBeNull();
  });
});

describe('what stands beside a symbol', () => {
  const titles = new Map([['a-res-77-232', ['Reducing reoffending through rehabilitation', 'Réduire la récidive']]]);
  const judged = (text: string) => resolve(text, { documentTitles: titles }).map(({ titleMatches }) => titleMatches);

  it.each([
    ['resolution 77/232, entitled "Reducing reoffending through rehabilitation"', true],
    ['resolution 77/232 of 15 December 2022 entitled “Combating cybercrime”', false],
    ['A/RES/77/232 ("Combating cybercrime")', false],
    ['résolution 77/232, intitulée « Réduire la récidive »', true],
    ['القرار 77/232 المعنون "الجرائم السيبرانية"', false],
    ['题为“打击网络犯罪活动”的第77/232号决议', false],
    ['"Reducing reoffending through rehabilitation" (A/RES/77/232)', true],
  ])('as its title is right or wrong: %s', (text, matches) => {
    expect(judged(text)).toEqual([matches]);
  });

  it('in quotation marks is no wrong title where nothing says that it is one', () => {
    expect(judged('"Prisoners shall be kept safe" (A/RES/77/232)')).toEqual([undefined]);
    expect(judged('resolution 77/232, "Encourages States to do so"')).toEqual([undefined]);
  });

  it('as a body is its own only where it is not the subject of what follows', () => {
    expect(resolve('In resolution 77/232, the Assembly asked')[0]?.text).toBe('resolution 77/232');
    expect(resolve('résolution 77/232 de l’Assemblée générale')[0]?.text).toContain('générale');
  });

  it('as a date in brackets is taken with them', () => {
    expect(resolve('UNGA Res 77/232 (15 December 2022).')[0]).toMatchObject({
      text: 'UNGA Res 77/232 (15 December 2022)',
      dateMatches: true,
    });
  });
});

it('finds the convention that stands at a place of the Treaty Series', () => {
  expect(resolve('United Nations, Treaty Series, vol. 1577, No. 27531.')).toMatchObject([
    { status: 'found', instrument: 'convention-on-the-rights-of-the-child', kind: 'treaty' },
  ]);
});

it('takes no session in Chinese for the body that adopted a resolution', () => {
  expect(provisions('第七十七届会议第77/232号决议第三段')).toEqual(['a-res-77-232/para-3']);
});

describe('hostile text', () => {
  const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));

  it.each([
    '((((1)))) 2',
    '[1] (2) 3/4 ',
    '1.1.1.',
    'rule ',
    'paragraph 1 of ',
    '第1、',
    "'1'(",
    'annex I to ',
    '217 A (',
    '"Title 1" (77/232, ',
    '题为“a”的第77/232号决议',
  ])('of a megabyte of "%s" is read to its end', (piece) => {
    expect(Array.isArray(resolve(million(piece)))).toBe(true);
  });

  it('never gives a place outside the text', () => {
    const text = '\ud83d\ude00rule 45 \ud800 of the Nelson Mandela Rules\u202e, rule\u0301 46';
    for (const { start, end } of resolve(text)) expect(start >= 0 && end <= text.length && start < end).toBe(true);
  });
});

function resolve(text: string, options: Partial<ResolveOptions> = {}): Reference[] {
  return resolveReferences(text, { catalogue, known, ...options });
}

function provisions(text: string): string[] {
  return resolve(text).flatMap((reference) => reference.provisions);
}

function rules(...numbers: number[]): string[] {
  return numbers.map((number) => `nelson-mandela-rules/rule-${number}`);
}

function instrument(slug: string, ...locators: string[][]): KnownInstrument {
  return { slug, locators: new Set(locators.flat()) };
}

function numbered(unit: string, last: number): string[] {
  return Array.from({ length: last }, (_, index) => `${unit}-${index + 1}`);
}
