import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../read-document.ts';
import { structureLines } from './structure-lines.ts';
import { page, type TypesetLine, typeset } from './typeset.fixture.ts';

const long =
  'the need for practical guidance for national criminal justice systems on reducing reoffending, and the wish of some Member States to see it written down';

function read(lines: readonly TypesetLine[]): ReadDocument {
  return structureLines(typeset(lines), { origin: 'pdf', lang: 'en', pages: 3 });
}

function textsOf({ provisions }: ReadDocument): Record<string, string> {
  return Object.fromEntries(provisions.map(({ locator, text }) => [locator, text]));
}

const masthead: TypesetLine[] = [
  { text: 'United Nations', y: 50, size: 12 },
  { text: 'A/RES/99/7', x: 480, y: 50, size: 12 },
  { text: '99/7. Reading what is printed', x: 71, y: 70, size: 12, bold: true },
];

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
