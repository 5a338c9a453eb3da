import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import { sampleDocument, sampleEntry } from '#corpus/index/index-samples.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { type CrossReferences, createCrossReferences } from './cross-references.ts';

let index: ProvisionIndex;
let crossReferences: CrossReferences;
let times = 0;

beforeEach(() => {
  index = createInMemoryProvisionIndex();
  crossReferences = createCrossReferences({ index, catalogue });
});

describe('cross-references over an index', () => {
  it('hold the title beside a symbol against the titles of the documents, in any language', async () => {
    const symbol = 'A/RES/90/1';
    await put('a-res-90-1', 'en', ['Doors shall be open.'], { symbol, title: 'Lighthouses and their keepers' });
    await put('a-res-90-1', 'fr', ['Les portes sont ouvertes.'], { symbol, title: 'Les phares et leurs gardiens' });
    const judged = async (text: string) => (await crossReferences.resolve(text)).map((one) => one.titleMatches);
    expect(await judged('resolution 90/1, entitled "Lighthouses and their keepers"')).toEqual([true]);
    expect(await judged('résolution 90/1, intitulée « Les phares et leurs gardiens »')).toEqual([true]);
    expect(await judged('resolution 90/1, entitled "Doors and windows of prisons"')).toEqual([false]);
  });

  it('find a wording where it stands now, after a document was added, replaced or removed', async () => {
    const found = async () => {
      const { occurrences } = await crossReferences.phrases({ phrase: 'be open', lang: 'en' });
      return occurrences.map(({ provision, start, end }) => [provision, start, end]);
    };
    await put('a-res-90-1', 'en', ['Doors shall be open.']);
    expect(await found()).toEqual([['a-res-90-1/para-1', 12, 19]]);
    await put('a-res-90-2', 'en', ['Shut.', 'It may be open.']);
    await put('a-res-90-1', 'en', ['All doors shall be open.']);
    expect(await found()).toEqual([
      ['a-res-90-1/para-1', 16, 23],
      ['a-res-90-2/para-2', 7, 14],
    ]);
    await index.removeDocument('a-res-90-1.en');
    expect(await found()).toEqual([['a-res-90-2/para-2', 7, 14]]);
  });

  it('find what a document says last, also where it was replaced while all texts were still being put together', async () => {
    const slugs = Array.from({ length: 40 }, (_, at) => `a-res-90-${at + 10}`);
    for (const slug of slugs) await put(slug, 'en', ['Doors shall be open.']);
    const lastIsRead = Promise.withResolvers<void>();
    const watched: ProvisionIndex = {
      ...index,
      provisionsOfDocuments(ids) {
        if (ids.includes('a-res-90-49.en')) lastIsRead.resolve();
        return index.provisionsOfDocuments(ids);
      },
    };
    const references = createCrossReferences({ index: watched, catalogue });
    const find = async () => (await references.phrases({ phrase: 'be open', lang: 'en' })).total;
    const first = find();
    await lastIsRead.promise;
    for (let turn = 0; turn < 12; turn++) await setImmediate();
    await put('a-res-90-49', 'en', ['Doors shall be shut.']);
    await Promise.all([first, find()]);
    expect(await find()).toBe(39);
  });

  it('know of a citation as soon as the document that makes it, or the one that it means, is there', async () => {
    await put('a-res-90-1', 'en', ['Doors shall be open.']);
    const citedBy = async () => {
      const connections = await crossReferences.connections('a-res-90-1/para-1', 'en');
      return connections.citedBy.map(({ id, whole }) => [id, whole]);
    };
    expect(await citedBy()).toEqual([]);
    await put('a-res-90-2', 'en', ['Recalling paragraphs 1 and 2 of its resolution 90/1,']);
    expect(await citedBy()).toEqual([['a-res-90-2/para-1', false]]);
    await put('a-res-90-1', 'en', ['Doors shall be open.', 'Windows too.']);
    const { cites } = await crossReferences.connections('a-res-90-2/para-1', 'en');
    expect(cites.map(({ id }) => id)).toEqual(['a-res-90-1/para-1', 'a-res-90-1/para-2']);
  });
});

async function put(slug: string, lang: string, texts: readonly string[], instrument = {}): Promise<void> {
  const document = { ...sampleDocument(`${slug}.${lang}`, lang, instrument), sha256: `${times++}` };
  await index.replaceDocument(
    document,
    texts.map((text, at) => sampleEntry(`${slug}/para-${at + 1}`, lang, text)),
  );
}
