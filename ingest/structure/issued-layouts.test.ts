import { describe, expect, test } from 'vitest';
import { structureLines } from './structure-lines.ts';
import { long, masthead, read, textsOf } from './structured.fixture.ts';
import { page, type TypesetLine, typeset } from './typeset.fixture.ts';

describe('articles', () => {
  const bold = (text: string, y: number): TypesetLine => ({ text, y, bold: true });

  test('have the words right below their heading, also where these lead on to numbered paragraphs', () => {
    const document = read([
      bold('Article 1', 90),
      ...page([`The States Parties recognize, mindful of ${long}, that:`], 1, 110),
      ...page(['1. The widest protection should be accorded.', '2. It should be accorded soon.'], 1, 200),
      bold('Article 2', 260),
      ...page(['The present Covenant is open for signature.'], 1, 280),
    ]);
    expect(textsOf(document)).toMatchObject({
      'article-1': `The States Parties recognize, mindful of ${long}, that:`,
      'article-1.1': 'The widest protection should be accorded.',
    });
  });

  test('may have a numbered paragraph that is nothing but its items', () => {
    const document = read([
      bold('Article 1', 90),
      ...page([`1. The States Parties undertake to submit reports on ${long}.`], 1, 110),
      { text: '2.', y: 180 },
      ...page(['(a) All reports shall be submitted;', '(b) They shall be transmitted.'], 1, 200),
    ]);
    expect(textsOf(document)).toMatchObject({
      'article-1.2': '',
      'article-1.2.a': 'All reports shall be submitted;',
    });
    expect(document.ledger.find(({ text }) => text === '2.')).toMatchObject({ role: 'provision' });
  });
});

test('the word for a preamble is a heading in whatever letters', () => {
  const document = read([
    ...page(['Preamble', 'The States Parties to the present Covenant,', `Considering ${long},`, `Mindful of ${long},`]),
    { text: 'Article 1', y: 300, bold: true },
    ...page(['All peoples have rights.'], 1, 320),
  ]);
  expect(document.provisions[0]).toMatchObject({ locator: 'pp-1', headings: ['Preamble'] });
});

describe('notes', () => {
  const stroke = (y: number, number: number): TypesetLine => ({ text: '__________________', x: 90, y, page: number });

  test('that go on below the stroke of the next page are not part of its text', () => {
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', `Recalling all documents,^1^ ${long},`]),
      stroke(690, 1),
      { text: '^1^ Related documents include A/AC.1/1,', y: 700, size: 8 },
      ...page(['1. Decides to go on;'], 2),
      stroke(690, 2),
      { text: 'A/AC.1/2 and A/AC.1/3.', y: 700, size: 8, page: 2 },
    ]);
    expect(textsOf(document)['para-1']).toBe('Decides to go on;');
    expect(document.provisions[0]!.footnotes).toMatchObject([
      { mark: '1', text: 'Related documents include A/AC.1/1, A/AC.1/2 and A/AC.1/3.' },
    ]);
  });

  test('whose mark was set like the text at the end of a paragraph are found by it', () => {
    const document = read([
      ...masthead,
      ...page([
        'The General Assembly,',
        `Recalling^1^ ${long},`,
        `Recalling also ${long} of 50,1`,
        '1. Notes the year 50,7;',
      ]),
      { text: '^1^ Resolution 1/1.', y: 700, size: 8 },
    ]);
    expect(textsOf(document)).toMatchObject({
      'pp-2': `Recalling also ${long} of 50,`,
      'para-1': 'Notes the year 50,7;',
    });
    expect(document.provisions[1]!.footnotes).toMatchObject([{ mark: '1', text: 'Resolution 1/1.' }]);
  });

  test('in a script without spaces begin with a mark and a gap', () => {
    const lines = typeset([
      { text: '大会，', x: 146, y: 90 },
      { text: '回顾其关于阅读和书写以及保存文件的各项决议^1^并重申其中所载', x: 146, y: 110 },
      { text: '各项原则，', y: 122 },
      { text: '1. 决定阅读和书写以及保存文件。', x: 146, y: 140 },
      { text: '1 见第七十届会议的各项决议。', y: 700, size: 8 },
    ]);
    lines.at(-1)!.words[1]!.spaced = false;
    const document = structureLines(lines, { origin: 'pdf', lang: 'zh', pages: 1 });
    expect(document.provisions[0]).toMatchObject({ footnotes: [{ mark: '1', text: '见第七十届会议的各项决议。' }] });
  });

  test('have to exist for such a number to be a mark', () => {
    const document = read([...masthead, ...page(['The General Assembly,', '1. Notes the price of 50,1'])]);
    expect(textsOf(document)['para-1']).toBe('Notes the price of 50,1');
  });
});

test('what is proclaimed after the recitals is one paragraph, however its lines are set', () => {
  const document = read([
    { text: 'Preamble', y: 90, bold: true },
    ...page([`Whereas ${long},`], 1, 110),
    { text: 'Now, therefore,', y: 190 },
    { text: 'The General Assembly', y: 210, bold: true },
    { text: 'proclaims', y: 240 },
    { text: 'this Declaration of Lamps', y: 270, size: 14, bold: true },
    ...page([`as a common standard for ${long}.`], 1, 300),
    { text: 'Article 1', y: 380, bold: true },
    ...page(['Everyone may see.'], 1, 400),
  ]);
  expect(textsOf(document)).toEqual({
    'pp-1': `Whereas ${long},`,
    'pp-2': `proclaims this Declaration of Lamps as a common standard for ${long}.`,
    'article-1': 'Everyone may see.',
  });
});

test('a long heading is one heading, also where its lines are centred', () => {
  const document = read([
    ...masthead,
    ...page(['The General Assembly,', `1. Decides on ${long};`], 1, 90),
    { text: 'II. Plans for the implementation of the Convention, the', x: 150, y: 200, bold: true },
    { text: 'pursuit of its goals and the use of standards', x: 180, y: 212, bold: true },
    { text: 'and norms in juvenile justice', x: 220, y: 224, bold: true },
    ...page([`2. Decides also on ${long}.`], 1, 250),
  ]);
  expect(document.provisions.at(-1)?.headings).toEqual([
    'II. Plans for the implementation of the Convention, the pursuit of its goals and the use of standards and norms in juvenile justice',
  ]);
});

describe('running heads', () => {
  const head = (number: number): TypesetLine[] => [
    { text: 'A/RES/99/7', x: 60, y: 40, bold: true, page: number },
    { text: 'A long title of the resolution', x: 116, y: 40, page: number },
  ];

  test('are set aside by the symbol in them where their title is set like the text', () => {
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', `1. Decides on ${long};`]),
      ...head(2),
      ...page([`2. Decides also on ${long}.`], 2),
    ]);
    expect(textsOf(document)['para-1']).toBe(`Decides on ${long};`);
  });

  test('leave the first page its symbol, though it stands on every page in the letters of the text', () => {
    const symbol = (number: number): TypesetLine => ({ text: 'A/RES/99/7', x: 430, y: 40, page: number });
    const document = read([
      symbol(1),
      ...page(['The General Assembly,', `1. Decides on ${long};`]),
      ...[2, 3].flatMap((number) => [symbol(number), ...page([`${number}. Decides also on ${long};`], number)]),
    ]);
    expect(document.symbol).toBe('A/RES/99/7');
  });

  test('without a symbol are set aside where they stand on most pages', () => {
    const title = (number: number): TypesetLine => ({
      text: 'Rules for the reading of documents',
      y: 40,
      page: number,
    });
    const document = read([
      ...page(['The General Assembly,', `1. Decides on ${long};`]),
      ...[2, 3, 4].flatMap((number) => [title(number), ...page([`${number}. Decides also on ${long};`], number)]),
    ]);
    expect(Object.values(textsOf(document)).join(' ')).not.toContain('Rules for the reading');
  });
});

describe('lists', () => {
  test('may be indented as a block, with the second line right below the number', () => {
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', '1. Decides to pay attention:', '(a) To the next session:']),
      { text: '(i) At the session after it, to the strengthening of accountability,', x: 166, y: 140 },
      { text: 'transparency and institutional memory;', x: 166, y: 152 },
      ...page([`2. Decides on ${long}.`], 1, 190),
    ]);
    expect(textsOf(document)).toMatchObject({
      'para-1.a': 'To the next session:',
      'para-1.a.i':
        'At the session after it, to the strengthening of accountability, transparency and institutional memory;',
    });
  });

  test('may have numbers of their own, if the numbering of the paragraphs goes on behind them', () => {
    const document = read([
      ...masthead,
      ...page([
        'The General Assembly,',
        `1. Decides on ${long};`,
        '2. Approves the following agenda:',
        '1. Opening.',
        '2. Organization.',
        '3. Adoption.',
        '3. Decides to meet.',
      ]),
    ]);
    expect(Object.keys(textsOf(document))).toEqual(['para-1', 'para-2', 'para-2.1', 'para-2.2', 'para-2.3', 'para-3']);
    expect(document.notices).toEqual([]);
  });

  test('that are parted by headings, and begin anew below each, are told apart by them', () => {
    const heading = (text: string, y: number): TypesetLine => ({ text, y, bold: true });
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', `1. Decides on ${long};`, '2. Commits to the following actions:']),
      heading('A. Finance', 200),
      ...page(['(a) Reform by:', '(i) Lending;', '(b) Support.'], 1, 220),
      heading('B. Climate', 290),
      ...page(['(a) Adapt;', '(b) Mitigate.'], 1, 310),
      ...page(['3. Decides to meet.'], 1, 360),
    ]);
    expect(Object.keys(textsOf(document))).toEqual([
      'para-1',
      'para-2',
      'section-a.para-2.a',
      'section-a.para-2.a.i',
      'section-a.para-2.b',
      'section-b.para-2.a',
      'section-b.para-2.b',
      'para-3',
    ]);
    expect(document.provisions.find(({ locator }) => locator === 'section-b.para-2.a')?.headings).toEqual([
      'B. Climate',
    ]);
  });

  test('in a preamble are followed by the next recital, also where recitals begin with small letters', () => {
    const document = read([
      ...masthead,
      ...page([
        'The General Assembly,',
        `recalling ${long},`,
        'noting the following:',
        '(a) The first;',
        '(b) The second,',
        `aware of ${long},`,
        '1. decides.',
      ]),
    ]);
    expect(Object.keys(textsOf(document))).toEqual(['pp-1', 'pp-2', 'pp-2.a', 'pp-2.b', 'pp-3', 'para-1']);
  });

  test('of decimal numbers belong to the paragraph with their first number, wherever it stands', () => {
    const document = read([
      ...masthead,
      ...page([
        'The General Assembly,',
        `1. Decides on ${long};`,
        '2. Decides on more;',
        '1.1 To raise awareness;',
        '1.2 To address issues.',
      ]),
    ]);
    expect(Object.keys(textsOf(document))).toEqual(['para-1', 'para-2', 'para-1.1', 'para-1.2']);
  });
});

describe('headings', () => {
  test('in the letters of the text are known by their number', () => {
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', `1. Decides on ${long}.`, 'II. Background', `2. Decides on ${long}.`]),
    ]);
    expect(textsOf(document)['para-1']).toBe(`Decides on ${long}.`);
    expect(document.provisions.at(-1)?.headings).toEqual(['II. Background']);
  });

  test('in the letters of the text and without a number are known by what stands around them', () => {
    const document = read([
      ...masthead,
      ...page(['The General Assembly,', `1. Decides on ${long}.`]),
      { text: 'Asset recovery', y: 200 },
      ...page([`2. Decides on ${long}.`], 1, 220),
    ]);
    expect(textsOf(document)['para-1']).toBe(`Decides on ${long}.`);
    expect(document.provisions.at(-1)?.headings).toEqual(['Asset recovery']);
  });
});

test('the Assembly may speak in Chinese without a comma', () => {
  const document = structureLines(
    typeset([
      { text: '大会', y: 90, bold: true },
      { text: '回顾其关于阅读和书写以及保存文件的各项决议并重申其中所载', x: 146, y: 110 },
      { text: '各项原则，', y: 122 },
      { text: '1. 决定阅读。', x: 146, y: 140 },
    ]),
    { origin: 'pdf', lang: 'zh', pages: 1 },
  );
  expect(Object.keys(textsOf(document))).toEqual(['pp-1', 'para-1']);
});

describe('two columns', () => {
  const column = (x: number, from: number, texts: readonly string[]): TypesetLine[] =>
    texts.map((text, line) => ({ text, x, y: from + line * 12 }));
  const filler = (count: number): string[] =>
    Array.from({ length: count }, () => 'and goes on to the end of its narrow line');

  test('have their notes at the foot of each, and a masthead above both', () => {
    const left = column(60, 120, ['The General Assembly,', '1. Decides^1^ first', ...filler(9), 'and is going']);
    const right = column(330, 120, ['on there;', '2. Decides^2^ then', ...filler(9), 'and ends.']);
    const document = read(
      [
        { text: 'United Nations', x: 60, y: 50, size: 14 },
        { text: 'A/RES/99/7', x: 500, y: 50, size: 14 },
        { text: '14 August 2024', x: 490, y: 70 },
        ...left,
        ...right,
        { text: '^1^ The first note.', x: 60, y: 700, size: 8 },
        { text: '^2^ The second note.', x: 330, y: 712, size: 8 },
      ].toSorted((one, other) => one.y - other.y),
    );
    expect(Object.keys(textsOf(document))).toEqual(['para-1', 'para-2']);
    expect(textsOf(document)['para-1']).toMatch(/^Decides first and goes on .* and is going on there;$/);
    const places = document.ledger.map(({ locator }) => locator).filter((locator) => locator !== null);
    expect([...new Set(places)]).toEqual(places.filter((locator, index) => locator !== places[index - 1]));
    expect(document.provisions.map(({ footnotes }) => footnotes.map(({ text }) => text))).toEqual([
      ['The first note.'],
      ['The second note.'],
    ]);
  });
});

test('a line that ends early and goes on in small letters ends no paragraph', () => {
  const document = read([
    ...masthead,
    ...page(['The General Assembly,', `Recalling ${long},`]),
    { text: 'Recalling also its resolutions 59/209,', x: 146, y: 160 },
    { text: 'of 20 December 2004, and 67/221, of 21 December 2012,', y: 172 },
    ...page(['1. Decides.'], 1, 190),
  ]);
  expect(textsOf(document)['pp-2']).toBe(
    'Recalling also its resolutions 59/209, of 20 December 2004, and 67/221, of 21 December 2012,',
  );
});
