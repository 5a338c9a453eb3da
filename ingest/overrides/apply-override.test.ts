import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeclaration } from '../read/udhr/read-declaration.ts';
import type { ReadDocument } from '../read-document.ts';
import { applyOverride } from './apply-override.ts';
import { Override } from './override.ts';
import { bundledOverride, overrideBeside } from './read-override.ts';

const html = `<html><h1>Lamps</h1><article data-number="1"><p>a</p></article>
  <article data-number="2"><ol><li><p>b</p></li><li><p>c</p></li></ol></article></html>`;
const document = readDeclaration(html, 'en');
const apply = (override: object) => applyOverride(document, Override.parse({ reason: 'By hand.', ...override }));
const textsOf = ({ provisions }: ReadDocument) => provisions.map(({ locator, text }) => `${locator} ${text}`.trim());

describe('applyOverride', () => {
  it('renames a provision with all that stands under it, in the ledger too', () => {
    const corrected = apply({ rename: { 'article-2': 'article-3' } });
    expect(textsOf(corrected)).toEqual(['article-1 a', 'article-3', 'article-3.1 b', 'article-3.2 c']);
    expect(corrected.ledger.at(-1)?.locator).toBe('article-3.2');
  });

  it('can swap two provisions', () => {
    const rename = { 'article-2.1': 'article-2.2', 'article-2.2': 'article-2.1' };
    expect(textsOf(apply({ rename })).slice(2)).toEqual(['article-2.2 b', 'article-2.1 c']);
  });

  it('corrects words, removes what is none and adds what is missing', () => {
    const corrected = apply({
      correct: { 'article-1': { text: 'A' } },
      remove: ['article-2.2'],
      add: [{ locator: 'article-2.3', text: 'd', after: 'article-2.1' }],
    });
    expect(textsOf(corrected)).toEqual(['article-1 A', 'article-2', 'article-2.1 b', 'article-2.3 d']);
  });

  it('lists every correction with its reason', () => {
    const { notices } = apply({ correct: { 'article-1': { text: 'A' } } });
    expect(notices).toEqual([
      { kind: 'override', page: null, locator: 'article-1', message: 'article-1 was corrected. By hand.' },
    ]);
  });

  it('says that a correction fits nothing', () => {
    const corrected = apply({ correct: { 'article-9': { text: 'A' } } });
    expect(textsOf(corrected)).toEqual(textsOf(document));
    expect(corrected.notices[0]?.message).toContain('article-9, which was not found');
  });

  it('leaves another version of the file alone', () => {
    const override = Override.parse({ reason: 'x', source: 'aa', remove: ['article-1'] });
    expect(textsOf(applyOverride(document, override, 'bb'))).toEqual(textsOf(document));
    expect(textsOf(applyOverride(document, override, 'aa'))).not.toContain('article-1 a');
  });
});

describe('overrideBeside', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'override-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const write = (text: string) => writeFile(join(folder, 'lamps.en.pdf.override.json'), text);
  const read = () => overrideBeside(join(folder, 'lamps.en.pdf'));

  it('is nothing where there is no file', async () => {
    expect(await overrideBeside(join(folder, 'none.pdf'))).toBeNull();
  });

  it('reads the file beside the document', async () => {
    await write('{ "reason": "x", "remove": ["article-1"] }');
    expect((await read())?.remove).toEqual(['article-1']);
  });

  it.each([
    ['{', 'it is no JSON'],
    ['{ "remove": [] }', 'reason'],
    ['{ "reason": "x", "remove": ["Article 1"] }', 'is no locator'],
    ['{ "reason": "x", "deleted": [] }', 'Unrecognized key'],
  ])('names the file and what is wrong in it: %s', async (text, problem) => {
    await write(text);
    await expect(read()).rejects.toThrow('lamps.en.pdf.override.json');
    await expect(read()).rejects.toThrow(problem);
  });
});

it('numbers the Arabic Declaration as the other languages are numbered', () => {
  const url = new URL('declaration/arb.html', import.meta.resolve('udhr'));
  const read = readDeclaration(readFileSync(url, 'utf8'), 'ar');
  const preamble = applyOverride(read, bundledOverride('udhr', 'ar')!).provisions.filter(
    ({ kind }) => kind === 'preambular',
  );
  expect(preamble.map(({ locator }) => locator)).toEqual(['pp-1', 'pp-2', 'pp-3', 'pp-5', 'pp-6', 'pp-7', 'pp-8']);
  expect(preamble.at(-1)?.text).toMatch(/^تنادي/);
});
