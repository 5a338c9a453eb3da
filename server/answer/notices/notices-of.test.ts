import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../answerer.fixture.ts';
import { sampleInstrument } from '../samples.fixture.ts';

const numbering = [{ unit: 'para', first: 1, last: 3 }];
const line = 'harbours';
const catalogue = [
  sampleEntry('a-res-90-1', { symbol: 'A/RES/90/1', line, unit: 'para', adopted: '2035-12-01', numbering }),
  sampleEntry('a-res-91-1', { symbol: 'A/RES/91/1', line, unit: 'para', adopted: '2036-12-01', numbering }),
  sampleEntry('old-rules', { titles: { en: 'Old Harbour Rules' }, supersededBy: ['a-res-91-1'], loaded: false }),
];
const older = sampleInstrument(
  'a-res-90-1',
  {
    'para-1': 'Encourages Member States to share charts of the harbour;',
    'para-2': 'Requests the Secretary-General to count lighthouses;',
    'para-3': 'Recalls the Old Harbour Rules and',
  },
  { title: 'Harbours' },
).map((record) => (record.locator === 'para-3' ? { ...record, truncated: true, origin: 'scan' as const } : record));
const later = sampleInstrument('a-res-91-1', { 'para-1': 'Encourages Member States to share charts of the harbour.' });
const answerQuestion = answererOver(await indexOf(catalogue, older, later), catalogue);

async function noticesOf(question: string, lang = 'en') {
  const { notices } = await ask(answerQuestion, question, { lang });
  return new Map(notices.map((notice) => [notice.kind, notice]));
}

test('whoever cites a paragraph is told where a later resolution repeats it', async () => {
  const notice = (await noticesOf('paragraph 1 of resolution 90/1')).get('followed-up');
  expect(notice?.text).toContain('is repeated word for word in General Assembly resolution 91/1, paragraph 1');
  expect(notice?.provisions).toEqual(['a-res-90-1/para-1', 'a-res-91-1/para-1']);
});

test('a paragraph that a later resolution does not take up is not said to be replaced', async () => {
  const notice = (await noticesOf('paragraph 2 of resolution 90/1')).get('followed-up');
  expect(notice?.text).toContain('is not taken up in General Assembly resolution 91/1');
});

test('what holds of several provisions in the same words is said once, with all of them', async () => {
  const further = sampleEntry('a-res-92-1', {
    symbol: 'A/RES/92/1',
    line,
    unit: 'para',
    adopted: '2037-12-01',
    numbering,
  });
  const first = catalogue.slice(0, 1);
  const answer = answererOver(await indexOf([...first, further], older), [...first, further]);
  const { notices } = await ask(answer, 'paragraphs 1 and 2 of resolution 90/1', { lang: 'en' });
  const followedUp = notices.filter(({ kind }) => kind === 'followed-up');
  expect(followedUp.map(({ provisions }) => provisions)).toEqual([['a-res-90-1/para-1', 'a-res-90-1/para-2']]);
});

test('a text that breaks off, and words read from a scan, are said to be that', async () => {
  const notices = await noticesOf('paragraph 3 of resolution 90/1');
  expect(notices.get('excerpt-only')?.provisions).toEqual(['a-res-90-1/para-3']);
  expect(notices.get('from-scan')?.provisions).toEqual(['a-res-90-1/para-3']);
});

test('a quotation in another language than the question says which', async () => {
  const notice = (await noticesOf('paragraphe 1 de la résolution 90/1', 'fr')).get('other-language');
  expect(notice?.text).toContain('anglais');
});

test('an instrument that a quoted provision names and that is not at hand is said to be missing', async () => {
  const notices = await noticesOf('paragraph 3 of resolution 90/1');
  expect(notices.get('missing-source')?.text).toContain('Old Harbour Rules');
});

test('a question in a language that can’t be read is said not to be understood', async () => {
  const { status, notices } = await ask(answerQuestion, 'Wie lange darf ein Schiff in dem Hafen liegen?');
  expect(status).toBe('not-in-sources');
  expect(notices.map(({ kind }) => kind)).toContain('not-understood');
});
