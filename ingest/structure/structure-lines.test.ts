import { describe, expect, test } from 'vitest';
import { structureLines } from './structure-lines.ts';
import { long, masthead, read, textsOf } from './structured.fixture.ts';
import { page, paragraph, type TypesetLine, typeset } from './typeset.fixture.ts';

describe('a resolution', () => {
  const document = read([
    ...masthead,
    ...page([
      'The General Assembly,',
      `Recalling^1^ ${long},`,
      `Noting also ${long},`,
      `1. Decides to take note of ${long};`,
      '2. Requests the Secretary-General:',
      '(a) To report;',
      `(b) To report again on ${long};`,
      'and to do so in good time;',
      '3. Decides to remain seized of the matter.',
    ]),
    { text: '^1^ Resolution 1/1.', y: 700, size: 8 },
    { text: '24-00000 (E)', x: 60, y: 750, size: 7 },
  ]);

  test('gives its preambular and operative paragraphs and their items, in order', () => {
    expect(Object.keys(textsOf(document))).toEqual([
      'pp-1',
      'pp-2',
      'para-1',
      'para-2',
      'para-2.a',
      'para-2.b',
      'para-3',
    ]);
  });

  test('knows its symbol and title', () => {
    expect(document).toMatchObject({ symbol: 'A/RES/99/7', title: 'Reading what is printed' });
  });

  test('keeps a note beside the paragraph, at the place of its mark, and out of its words', () => {
    const [first] = document.provisions;
    expect(first).toMatchObject({
      text: `Recalling ${long},`,
      footnotes: [{ mark: '1', text: 'Resolution 1/1.', at: 9 }],
    });
  });

  test('gives what follows a list to the paragraph that has the list, on a line of its own', () => {
    expect(textsOf(document)['para-2']).toBe('Requests the Secretary-General:\nand to do so in good time;');
  });

  test('marks the words of a paragraph and not its number', () => {
    const first = document.provisions.find(({ locator }) => locator === 'para-1')!;
    expect(first.regions[0]).toMatchObject({ page: 1, x: 146 + 3 * 5 });
    expect(first.regions).toHaveLength(3);
  });

  test('accounts for every line', () => {
    const roles = Map.groupBy(document.ledger, ({ role }) => role);
    expect(roles.get('furniture')?.map(({ text }) => text)).toEqual(['24-00000 (E)']);
    expect(roles.get('footnote')).toHaveLength(1);
    expect(document.ledger).toHaveLength(masthead.length + 2 + roles.get('provision')!.length + 1);
  });
});

test('a paragraph that crosses a page is one paragraph, without running heads and page numbers', () => {
  const [first, second] = [long.slice(0, 59), long.slice(60)];
  const document = read([
    ...masthead,
    ...page(['The General Assembly,', 'Recalling its resolution 1/1,', `1. Decides on ${long}, ${long}, ${first}`]),
    { text: 'A/RES/99/7', x: 60, y: 40, size: 8, bold: true, page: 2 },
    { text: second, y: 90, page: 2 },
    { text: '2/3', x: 60, y: 760, size: 8, page: 2 },
  ]);
  expect(textsOf(document)['para-1']).toBe(`Decides on ${long}, ${long}, ${first} ${second}`);
});

test('items that run on inside a paragraph stay there, also where a line happens to begin with a letter', () => {
  const document = read([
    ...masthead,
    ...page(['The General Assembly,', 'Recalling all,']),
    { text: '1. Assessments should be updated, for example: (a) when a measure is', x: 146, y: 140 },
    { text: 'being determined; (b) at the beginning of a period of supervision; and so', y: 152 },
    { text: '(c) whenever there are significant changes.', y: 164 },
  ]);
  expect(Object.keys(textsOf(document))).toEqual(['pp-1', 'para-1']);
});

test('numbering that begins anew in numbered sections is told apart by them', () => {
  const section = (text: string, y: number): TypesetLine => ({ text, y, size: 12, bold: true });
  const document = read([
    ...masthead,
    ...page(['The General Assembly,'], 1, 90),
    section('I', 130),
    ...page([`Recalling ${long},`, '1. Takes note;', '2. Decides;'], 1, 160),
    section('II', 260),
    ...page([`Recalling also ${long},`, '1. Takes note again;'], 1, 290),
  ]);
  expect(Object.keys(textsOf(document))).toEqual([
    'section-1.pp-1',
    'section-1.para-1',
    'section-1.para-2',
    'section-2.pp-1',
    'section-2.para-1',
  ]);
});

test('rules with numbered paragraphs, in an annex, exist with their words in their paragraphs', () => {
  const bold = (text: string, y: number): TypesetLine => ({ text, y, bold: true });
  const document = read([
    ...masthead,
    ...page(['The General Assembly,', `1. Adopts the Rules, mindful of ${long}.`], 1, 90),
    { text: 'Annex', y: 170, size: 12, bold: true },
    { text: 'Rules for the Reading of Documents', y: 190, size: 12, bold: true },
    bold('Rule 1', 220),
    ...page(['1. Every line shall be read.', '2. No line shall be lost.'], 1, 240),
    bold('Rule 2', 300),
    ...page(['A rule may stand alone.'], 1, 320),
  ]);
  expect(textsOf(document)).toMatchObject({
    'annex.rule-1': '',
    'annex.rule-1.1': 'Every line shall be read.',
    'annex.rule-1.2': 'No line shall be lost.',
    'annex.rule-2': 'A rule may stand alone.',
  });
  expect(document.annexes).toEqual({ annex: { title: 'Rules for the Reading of Documents' } });
});

test('a commentary is never part of the rule above it', () => {
  const bold = (text: string, y: number): TypesetLine => ({ text, y, bold: true });
  const document = read([
    bold('1. Fundamental perspectives', 90),
    ...page(['1.1 States shall seek the truth.', `1.2 They shall find it, and with it ${long}.`], 1, 110),
    bold('Commentary', 190),
    ...page(['Rule 1.1 is plain.', '(a) It needs no more words.'], 1, 210),
    bold('2. Scope', 260),
    ...page(['2.1 These rules apply.'], 1, 280),
  ]);
  expect(textsOf(document)).toMatchObject({
    'para-1': '',
    'para-1.2': `They shall find it, and with it ${long}.`,
    'commentary-1': 'Rule 1.1 is plain.\n(a) It needs no more words.',
    'para-2.1': 'These rules apply.',
  });
});

test('a gap in the numbering is reported with its page', () => {
  const document = read([...masthead, ...page(['The General Assembly,', '1. Notes;', '3. Decides.'])]);
  expect(document.notices).toMatchObject([{ kind: 'gap', page: 1 }]);
});

test('two columns are read one after the other', () => {
  const column = (x: number, first: string): TypesetLine[] =>
    Array.from({ length: 12 }, (_, line) => ({
      text:
        line === 0
          ? `${first} Decides that the left comes first`
          : `and goes on to the end of its narrow line${line === 11 ? '.' : ''}`,
      x,
      y: 100 + line * 12,
    }));
  const lines = [...column(60, '1.'), ...column(330, '2.')].sort((one, other) => one.y - other.y);
  const merged = lines
    .filter((_, index) => index % 2 === 0)
    .map((line, index) => [line, lines[index * 2 + 1]!] as const);
  const sideBySide = merged.map(([left, right]) => {
    const [one, other] = typeset([left, right]);
    return {
      ...one!,
      words: [...one!.words, ...other!.words.map((word, at) => (at === 0 ? { ...word, spaced: true } : word))],
    };
  });
  const document = structureLines(sideBySide, { origin: 'pdf', lang: 'en', pages: 1 });
  const texts = textsOf(document);
  expect(Object.keys(texts)).toEqual(['para-1', 'para-2']);
  expect(texts['para-1']).not.toContain('2.');
});

test('a document without numbers becomes passages that can be cited by their page', () => {
  const document = read([
    ...page([`Freedom is ${long}.`, `Peace is ${long}.`], 1),
    ...page([`Justice is ${long}.`], 2),
  ]);
  expect(Object.keys(textsOf(document))).toEqual(['page-1.1', 'page-1.2', 'page-2.1']);
  expect(document.provisions[0]).toMatchObject({ kind: 'passage', page: 1 });
});

test('the bold words of a box are its text, and a bare line above it is its title', () => {
  const small = { size: 8, bold: true, x: 60 };
  const first = paragraph(`1. Lamps are ${long}.`, 100);
  const document = read([
    ...first.lines,
    { text: 'Maintenance', x: 146, y: first.below + 12 },
    { text: 'Core principle I', y: first.below + 36, ...small },
    { text: 'Every lamp should be looked after by a keeper who knows it.', y: first.below + 48, ...small },
    ...paragraph(`2. Keepers are ${long}.`, first.below + 72).lines,
  ]);
  const texts = textsOf(document);
  expect(texts['principle-1']).toBe('Every lamp should be looked after by a keeper who knows it.');
  expect(texts['para-1']).not.toContain('Maintenance');
});

test('a paragraph that is printed inside the last item of the list before it is one of its own', () => {
  const heading = (text: string, y: number): TypesetLine => ({ text, y, bold: true });
  const document = read([
    heading('Article 1', 90),
    ...page(
      [
        '1. Lamps are lit at dusk.',
        '2. Keepers shall seek, in particular:',
        `(a) The oil, as set out in para. 3. The oil is ${long};`,
        `(b) The wick, and with it ${long}. 3. Wicks are kept dry, as is ${long}.`,
      ],
      1,
      110,
    ),
    heading('Article 2', 340),
    ...page(
      ['Two kinds of lamp are known:', `(a) The small one, which has burnt since lamp 3. 4. Of these, ${long}.`],
      1,
      360,
    ),
  ]);
  expect(Object.keys(textsOf(document))).toEqual([
    'article-1',
    'article-1.1',
    'article-1.2',
    'article-1.2.a',
    'article-1.2.b',
    'article-1.3',
    'article-2',
    'article-2.a',
  ]);
  expect(textsOf(document)['article-1.3']).toBe(`Wicks are kept dry, as is ${long}.`);
});

test('several paragraphs above a list are one opening; only what follows the list has a line of its own', () => {
  const document = read([
    { text: 'Article 1', y: 90, bold: true },
    ...page(
      [
        `Keepers are mindful of ${long}.`,
        `To this end, and for ${long}, they shall:`,
        `(a) Clean them, mindful of ${long};`,
        `(b) Fill them, mindful of ${long};`,
      ],
      1,
      110,
    ),
    { text: 'and they shall do so every day.', y: 330 },
  ]);
  expect(textsOf(document)['article-1']).toBe(
    `Keepers are mindful of ${long}. To this end, and for ${long}, they shall:\nand they shall do so every day.`,
  );
});
