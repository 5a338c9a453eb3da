import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '../../catalogue.ts';
import { createInMemoryProvisionIndex } from '../in-memory-provision-index.ts';
import { sampleDocument, sampleEntry } from '../index-samples.ts';
import type { ProvisionIndex } from '../provision-index.ts';
import { openDigestStore } from './digest-store.ts';
import { type DigestChanges, keepDigests } from './keep-digests.ts';

const folders: string[] = [];
let index: ProvisionIndex;
/** Ids of the documents that were read from the index, in order. */
let read: string[];

beforeEach(() => {
  const inner = createInMemoryProvisionIndex();
  read = [];
  index = {
    ...inner,
    provisionsOfDocuments(ids) {
      read.push(...ids);
      return inner.provisionsOfDocuments(ids);
    },
  };
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('digests', () => {
  it('are given for every document at first, and then for what was changed, added or removed only', async () => {
    await put('a-res-90-1', 'The doors shall be open.');
    await put('a-res-90-2', 'The windows shall be open.');
    const update = keepDigests({ index, catalogue });
    expect(ids(await update())).toEqual([['a-res-90-1.en', 'a-res-90-2.en'], []]);
    expect(ids(await update())).toEqual([[], []]);
    await put('a-res-90-2', 'The windows shall be shut.');
    await put('a-res-90-3', 'The roof shall be tight.');
    await index.removeDocument('a-res-90-1.en');
    expect(ids(await update())).toEqual([['a-res-90-2.en', 'a-res-90-3.en'], ['a-res-90-1.en']]);
  });

  it('are made anew where the instrument that a text cites has come, or has another numbering', async () => {
    await put('a-res-90-1', 'Recalling paragraph 1 of its resolution 90/2,');
    const update = keepDigests({ index, catalogue });
    const cited = async () => (await update()).changed.flatMap(({ digest }) => digest.citations.map(({ to }) => to));
    expect(await cited()).toEqual(['a-res-90-2']);
    await put('a-res-90-2', 'The windows shall be open.');
    expect(await cited()).toEqual(['a-res-90-2/para-1']);
    await put('a-res-90-3', 'The roof shall be tight.');
    expect(await cited()).toEqual([]);
  });

  it('are taken from the folder at the next start, and read again where a file is damaged or out of date', async () => {
    for (const slug of ['a-res-90-1', 'a-res-90-2', 'a-res-90-3']) await put(slug, `The text of ${slug}.`);
    const folder = mkdtempSync(join(tmpdir(), 'digests-'));
    folders.push(folder);
    const atStart = () => keepDigests({ index, catalogue, store: openDigestStore(folder) })();
    const first = await atStart();
    expect(readdirSync(folder).sort()).toEqual([
      'a-res-90-1.en.digest',
      'a-res-90-2.en.digest',
      'a-res-90-3.en.digest',
    ]);
    read = [];
    expect(await atStart()).toEqual(first);
    expect(read).toEqual([]);
    writeFileSync(join(folder, 'a-res-90-1.en.digest'), 'no digest');
    await put('a-res-90-2', 'Another text.');
    await atStart();
    expect(read).toEqual(['a-res-90-1.en', 'a-res-90-2.en']);
  });

  it('are read again where a file was cut short, or was made by another version of the program', async () => {
    for (const slug of ['a-res-90-1', 'a-res-90-2', 'a-res-90-3']) await put(slug, `The text of ${slug}.`);
    const folder = mkdtempSync(join(tmpdir(), 'digests-'));
    folders.push(folder);
    const atStart = () => keepDigests({ index, catalogue, store: openDigestStore(folder) })();
    const first = await atStart();
    const [cut, older] = [join(folder, 'a-res-90-1.en.digest'), join(folder, 'a-res-90-2.en.digest')];
    writeFileSync(cut, readFileSync(cut).subarray(0, -1));
    writeFileSync(older, serialize({ ...deserialize(readFileSync(older)), maker: 'an older program' }));
    read = [];
    expect(await atStart()).toEqual(first);
    expect(read).toEqual(['a-res-90-1.en', 'a-res-90-2.en']);
  });
});

let times = 0;

async function put(slug: string, text: string): Promise<void> {
  const document = { ...sampleDocument(`${slug}.en`, 'en'), sha256: `${times++}` };
  await index.replaceDocument(document, [sampleEntry(`${slug}/para-1`, 'en', text)]);
}

function ids({ changed, removed }: DigestChanges): [string[], string[]] {
  return [changed.map(({ document }) => document.id), removed];
}
