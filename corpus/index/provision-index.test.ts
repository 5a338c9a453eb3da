import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createInMemoryProvisionIndex } from './in-memory-provision-index.ts';
import { IndexMismatchError, VectorError } from './index-errors.ts';
import { sampleDocument, sampleEntry } from './index-samples.ts';
import { openLanceDbProvisionIndex } from './lancedb/lancedb-provision-index.ts';
import type { ProvisionIndex } from './provision-index.ts';
import { recordsOf } from './records-of.ts';
import type { VectorSpace } from './vector-space.ts';

const spaces = [
  { id: 'english', dimension: 3 },
  { id: 'six', dimension: 2 },
];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const openers: [string, (spaces: readonly VectorSpace[]) => Promise<ProvisionIndex>][] = [
  ['in memory', async (spaces) => createInMemoryProvisionIndex(spaces)],
  ['LanceDB', (spaces) => openLanceDbProvisionIndex({ folder: newFolder(), spaces, onMismatch: 'refuse' })],
];

describe.each(openers)('an index kept %s', (_name, open) => {
  const rules = sampleDocument('house-rules.en', 'en', { adopted: '2015-12-17' });
  const entries = [
    sampleEntry('house-rules/rule-1', 'en', 'No resident shall be held in isolation for longer than 15 days.', {
      english: [1, 0, 0],
      six: [1, 0],
    }),
    sampleEntry('house-rules/rule-2', 'en', 'Every resident is entitled to food of good quality.', {
      english: [0, 1, 0],
      six: [0.6, 0.8],
    }),
    sampleEntry('house-rules/rule-10', 'en', "O'Brien's resolutions on the kitchens stand.", { english: [0, 0, 1] }),
  ];
  const filled = async () => {
    const index = await open(spaces);
    await index.replaceDocument(rules, entries);
    return index;
  };
  const ids = (found: { provision: { id: string } }[]) => found.map(({ provision }) => provision.id);

  it('reads the provisions of several documents at once, each in the order of its text', async () => {
    const index = await filled();
    await index.replaceDocument(sampleDocument('bread.fr', 'fr'), [sampleEntry('bread/rule-1', 'fr', 'Du pain.')]);
    const read = await index.provisionsOfDocuments(['house-rules.en', 'bread.fr', 'none.en']);
    expect([...read].sort().map(([id, records]) => [id, records.map(({ locator }) => locator)])).toEqual([
      ['bread.fr', ['rule-1']],
      ['house-rules.en', ['rule-1', 'rule-2', 'rule-10']],
    ]);
    expect(read.get('bread.fr')).toEqual(await index.instrument('bread', 'fr'));
    expect([...(await index.provisionsOfDocuments([]))]).toEqual([]);
  });

  it('replaces several documents in one step, and leaves the others alone', async () => {
    const index = await filled();
    const document = (id: string) => sampleDocument(`${id}.en`, 'en');
    const text = (id: string) => [sampleEntry(`${id}/rule-1`, 'en', 'Bread.')];
    await index.replaceDocuments(['a', 'b'].map((id) => ({ document: document(id), entries: text(id) })));
    await index.replaceDocuments([
      { document: document('a'), entries: [sampleEntry('a/rule-2', 'en', 'Water.')] },
      { document: document('c'), entries: text('c') },
    ]);
    expect((await index.documents()).map(({ id }) => id)).toEqual(['a.en', 'b.en', 'c.en', 'house-rules.en']);
    expect((await index.instrument('a', 'en')).map(({ id }) => id)).toEqual(['a/rule-2']);
    expect(await index.instrument('b', 'en')).toHaveLength(1);
    expect(await index.instrument('house-rules', 'en')).toHaveLength(entries.length);
  });

  it('gives back a provision exactly as it was written, and null where it has none', async () => {
    const index = await filled();
    expect(await index.provision('house-rules/rule-1', 'en')).toEqual(entries[0]?.provision);
    expect(await index.provision('house-rules/rule-1', 'fr')).toBeNull();
    expect(await index.provision("house-rules/rule-1' OR 'a'='a", 'en')).toBeNull();
    expect(await index.provisions([], 'en')).toEqual([]);
    expect(
      ids((await index.provisions(['house-rules/rule-2', 'x/rule-1'], 'en')).map((provision) => ({ provision }))),
    ).toEqual(['house-rules/rule-2']);
  });

  it('lists an instrument in the order of its text, not of its numbers as text', async () => {
    const index = await filled();
    expect((await index.instrument('house-rules', 'en')).map(({ locator }) => locator)).toEqual([
      'rule-1',
      'rule-2',
      'rule-10',
    ]);
    const [known] = await index.knownInstruments();
    expect([known?.slug, [...(known?.locators ?? [])].sort()]).toEqual([
      'house-rules',
      ['rule-1', 'rule-10', 'rule-2'],
    ]);
  });

  it('finds by words through inflection, and nothing where no word is shared', async () => {
    const index = await filled();
    expect(ids(await index.searchWords('a resolution about kitchen', 'en', 5))).toEqual(['house-rules/rule-10']);
    expect(await index.searchWords('submarine', 'en', 5)).toEqual([]);
    expect(await index.searchWords('"food" AND (OR NOT', 'en', 5)).toHaveLength(1);
    expect(await index.searchWords('', 'en', 5)).toEqual([]);
    expect(await index.searchWords('food', 'fr', 5)).toEqual([]);
  });

  it.each([
    ['fr', 'Les prisonnières sont logées à part.', 'prisonniere'],
    ['es', 'Los reclusos tienen derecho a la alimentación.', 'recluso'],
    ['ru', 'Заключенные имеют право на питание.', 'заключенный'],
    ['ar', 'لا يجوز أن تفرض القيود على السجناء', 'السجناء'],
    ['zh', '单独监禁不得超过十五天。', '监禁'],
    ['de', 'Niemand darf gefoltert werden.', 'gefoltert'],
  ])('finds words of %s in texts of that language', async (lang, text, query) => {
    const index = await filled();
    await index.replaceDocument(sampleDocument(`house-rules.${lang}`, lang), [
      sampleEntry('house-rules/rule-1', lang, text),
    ]);
    expect(ids(await index.searchWords(query, lang, 5))).toEqual(['house-rules/rule-1']);
    expect(await index.languagesOf('house-rules/rule-1')).toEqual(['en', lang].sort());
  });

  it('finds by meaning in the space of the named embedder, nearest first', async () => {
    const index = await filled();
    const found = await index.searchMeaning('english', Float32Array.from([0.9, 0.1, 0]), 2);
    expect(ids(found)).toEqual(['house-rules/rule-1', 'house-rules/rule-2']);
    expect(found[0]?.score).toBeCloseTo(0.994, 3);
    expect(ids(await index.searchMeaning('six', Float32Array.from([0, 1]), 5))).toEqual([
      'house-rules/rule-2',
      'house-rules/rule-1',
    ]);
  });

  it('refuses a vector of another length, one that is not finite, and a space that it does not hold', async () => {
    const index = await filled();
    const write = (vector: number[]) =>
      (async () => index.replaceDocument(rules, [sampleEntry('house-rules/rule-3', 'en', 'x', { english: vector })]))();
    await expect(write([1, 2])).rejects.toThrow(VectorError);
    await expect(write([1, 2, Number.NaN])).rejects.toThrow(VectorError);
    await expect((async () => index.searchMeaning('english', Float32Array.from([1]), 5))()).rejects.toThrow(
      VectorError,
    );
    await expect((async () => index.searchMeaning('other', Float32Array.from([1, 0, 0]), 5))()).rejects.toThrow(
      VectorError,
    );
    expect(await index.instrument('house-rules', 'en')).toHaveLength(3);
  });

  it('tells by words and by meaning what was found, to be read where it was found', async () => {
    const index = await filled();
    await index.replaceDocument(sampleDocument('yard-rules.fr', 'fr'), [
      sampleEntry('yard-rules/rule-1.a', 'fr', 'promenade', { english: [0, 0, 1] }),
    ]);
    const key = { id: 'yard-rules/rule-1.a', lang: 'fr', instrument: 'yard-rules', kind: 'rule' };
    const [byWords] = await index.searchWords('promenade', 'fr', 5);
    const [byMeaning] = await index.searchMeaning('english', Float32Array.from([0, 0, 1]), 5, { languages: ['fr'] });
    expect([byWords?.provision, byMeaning?.provision]).toEqual([key, key]);
    const read = await recordsOf(index, [key, { id: 'house-rules/rule-1', lang: 'en' }]);
    expect([...read.keys()].sort()).toEqual(['house-rules/rule-1', key.id]);
    expect(read.get(key.id)).toEqual(await index.provision(key.id, 'fr'));
  });

  it('answers each of many searches that come at once as if it had come alone', async () => {
    const index = await filled();
    const asked = Array.from({ length: 40 }, (_, at) => (['food', 'kitchen', 'submarine'] as const)[at % 3] ?? 'food');
    const alone = new Map<string, string[]>();
    for (const word of new Set(asked)) alone.set(word, ids(await index.searchWords(word, 'en', 5)));
    const together = await Promise.all(asked.map(async (word) => ids(await index.searchWords(word, 'en', 5))));
    expect(together).toEqual(asked.map((word) => alone.get(word)));
  });

  it('answers a long provision once, though it was kept in pieces', async () => {
    const index = await filled();
    const long = (piece: number, words: string, vector: number[]) => ({
      ...sampleEntry('house-rules/rule-20', 'en', 'whole text', { english: vector }),
      piece,
      words,
    });
    await index.replaceDocument(rules, [
      ...entries,
      long(0, 'walking outdoors', [0.8, 0.6, 0]),
      long(1, 'walking in the yard', [0.6, 0.8, 0]),
    ]);
    expect(ids(await index.searchWords('walking', 'en', 5))).toEqual(['house-rules/rule-20']);
    expect(
      ids(await index.searchMeaning('english', Float32Array.from([1, 0, 0]), 5)).filter((id) => id.endsWith('20')),
    ).toHaveLength(1);
    expect(await index.instrument('house-rules', 'en')).toHaveLength(4);
  });

  it('narrows by instrument, body, year, kind and language', async () => {
    const index = await filled();
    const other = sampleDocument('yard-rules.en', 'en', { adopted: '1990-01-01', body: 'economic-and-social-council' });
    await index.replaceDocument(other, [
      sampleEntry('yard-rules/para-1', 'en', 'Food is given in the yard.', { english: [0, 1, 0] }),
    ]);
    const search = async (filter: Parameters<ProvisionIndex['searchWords']>[3]) =>
      ids(await index.searchWords('food', 'en', 5, filter));
    const nearest = async (filter: Parameters<ProvisionIndex['searchWords']>[3]) =>
      ids(await index.searchMeaning('english', Float32Array.from([0, 1, 0]), 1, filter));
    expect(await search({ instruments: ['yard-rules'] })).toEqual(['yard-rules/para-1']);
    expect(await search({ bodies: ['general-assembly'] })).toEqual(['house-rules/rule-2']);
    expect(await search({ years: [1990, 1991] })).toEqual(['yard-rules/para-1']);
    expect(await search({ kinds: ['rule'] })).toEqual(['house-rules/rule-2']);
    expect(await search({ instruments: ["x' OR '1'='1"] })).toEqual([]);
    expect(await search({ instruments: [] })).toHaveLength(2);
    expect(await nearest({ kinds: ['paragraph'] })).toEqual(['yard-rules/para-1']);
    expect(await nearest({ languages: ['fr'] })).toEqual([]);
  });

  it('replaces a document as a whole: what the new version lacks is gone, and other documents stay', async () => {
    const index = await filled();
    await index.replaceDocument(sampleDocument('yard-rules.en', 'en'), [
      sampleEntry('yard-rules/rule-1', 'en', 'The yard.'),
    ]);
    const before = await index.identity();
    await index.replaceDocument({ ...rules, sha256: 'new' }, [
      sampleEntry('house-rules/rule-2', 'en', 'Meals are warm.'),
    ]);
    expect((await index.instrument('house-rules', 'en')).map(({ text }) => text)).toEqual(['Meals are warm.']);
    expect(await index.searchWords('isolation', 'en', 5)).toEqual([]);
    expect(await index.provision('yard-rules/rule-1', 'en')).not.toBeNull();
    expect((await index.documents()).map(({ id, sha256 }) => [id, sha256])).toEqual([
      ['house-rules.en', 'new'],
      ['yard-rules.en', 'sha of yard-rules.en'],
    ]);
    expect((await index.identity()).version).not.toBe(before.version);
    expect(await index.identity()).toMatchObject({ parsers: ['parser-1'], embedders: ['english', 'six'] });
  });

  it('keeps its version while nothing changes in what it says', async () => {
    const index = await filled();
    const before = await index.identity();
    await index.replaceDocument({ ...rules, ingested: '2030-01-01T00:00:00Z' }, entries);
    await index.optimize();
    expect(await index.identity()).toEqual(before);
  });

  it('forgets a removed document and all its provisions', async () => {
    const index = await filled();
    await index.removeDocument('house-rules.en');
    expect(await index.documents()).toEqual([]);
    expect(await index.provision('house-rules/rule-1', 'en')).toBeNull();
  });

  it('counts in how many provisions each word of a language stands', async () => {
    const words = await (await filled()).vocabulary('en');
    expect([words.get('resident'), words.get('isolation'), words.get('submarine')]).toEqual([2, 1, undefined]);
  });
});

describe('an index in a folder', () => {
  const open = (folder: string, wanted: readonly VectorSpace[], onMismatch: 'refuse' | 'replace' = 'refuse') =>
    openLanceDbProvisionIndex({ folder, spaces: wanted, onMismatch });

  it('shows a reader what another handle has written, without being opened again', async () => {
    const folder = newFolder();
    const reader = await open(folder, spaces);
    const writer = await open(folder, spaces);
    await writer.replaceDocument(sampleDocument('a.en', 'en'), [sampleEntry('a/rule-1', 'en', 'Bread.')]);
    expect(await reader.provision('a/rule-1', 'en')).not.toBeNull();
    expect(await reader.searchWords('bread', 'en', 5)).toHaveLength(1);
  });

  it('refuses to be opened for another embedder, says what to do, and keeps what it holds', async () => {
    const folder = newFolder();
    const index = await open(folder, spaces);
    await index.replaceDocument(sampleDocument('a.en', 'en'), [sampleEntry('a/rule-1', 'en', 'Bread.')]);
    const refused = await open(folder, [{ id: 'another', dimension: 3 }]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(IndexMismatchError);
    expect(String(refused)).toMatch(/english and six .* another .*npm run ingest/);
    expect(await (await open(folder, spaces)).documents()).toHaveLength(1);
  });

  it('starts empty for another embedder where replacing is asked for', async () => {
    const folder = newFolder();
    await (await open(folder, spaces)).replaceDocument(sampleDocument('a.en', 'en'), []);
    expect(await (await open(folder, [], 'replace')).documents()).toEqual([]);
  });

  it('names no path when the store fails', async () => {
    const refused = await open('/dev/null/nowhere', spaces).catch((error: unknown) => error);
    expect(String(refused)).toMatch(/^IndexUnavailableError: .*INDEX_URL/);
    expect(String(refused)).not.toContain('/dev/null');
  });

  it('holds one version of a document or the other, whole, after its writer was killed at any moment', async () => {
    const folder = newFolder();
    await (await open(folder, spaces)).close();
    for (const [round, delayMs] of [40, 90, 150, 260].entries()) {
      await killedAfter(folder, `${round}`, delayMs);
      const index = await open(folder, spaces);
      const [document] = await index.documents();
      const texts = new Set((await index.instrument('a', 'en')).map(({ text }) => text));
      expect(texts.size).toBe(document ? 1 : 0);
      if (document) {
        expect([...texts]).toEqual([document.sha256]);
        expect(await index.instrument('a', 'en')).toHaveLength(document.pages ?? 0);
      }
      await index.optimize();
      await index.close();
    }
    const index = await open(folder, spaces);
    await index.replaceDocument(sampleDocument('a.en', 'en'), [sampleEntry('a/rule-1', 'en', 'Bread.')]);
    expect((await index.instrument('a', 'en')).map(({ text }) => text)).toEqual(['Bread.']);
  });
});

/** Runs a process that keeps rewriting a document, and kills it some time after it began to write. */
async function killedAfter(folder: string, round: string, delayMs: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'index-writer.fixture.ts'), [folder, round], { stdio: 'ignore' });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`The writer ended with ${code} before it wrote.`)));
  });
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}
