import { expect, test } from 'vitest';
import { indexOf, sampleEntry } from './answerer.fixture.ts';
import { sampleInstrument } from './samples.fixture.ts';
import { createVerifyText } from './verify-text.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 2 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'Chains shall never be used on sailors.',
  'rule-2': '',
  'rule-2.a': 'Letters shall not be opened.',
});
const verifyText = createVerifyText({ index: await indexOf(catalogue, rules), catalogue });
const sources = ['harbour-rules/rule-1', 'harbour-rules/rule-2'];

test('every statement gets its verdict, and none is left out', async () => {
  const text = 'Chains may never be used on sailors [1]. Nobody marked this. Sailors may be chained [1].';
  const statements = await verifyText({ text, sources, lang: 'en' });
  expect(statements.map(({ verdict }) => verdict)).toEqual(['verified', 'withheld', 'withheld']);
  expect(statements.every(({ checks }) => checks.length === 9)).toBe(true);
});

test('a source stands for its subparagraphs, and the quotation is cited where it stands', async () => {
  const [statement] = await verifyText({ text: 'It says: “Letters shall not be opened.” [2]', sources, lang: 'en' });
  expect(statement).toMatchObject({
    verdict: 'verified',
    citations: [{ provision: 'harbour-rules/rule-2.a', quote: 'Letters shall not be opened.', start: 0, end: 28 }],
  });
});

test('a number without a source, and a source that does not exist, are inventions', async () => {
  const invented = [...sources, 'harbour-rules/rule-9'];
  const statements = await verifyText({
    text: 'Chains are never used. [7]\nChains are never used. [3]',
    sources: invented,
  });
  for (const { checks } of statements) expect(checks.find(({ name }) => name === 'exists')?.passed).toBe(false);
});
