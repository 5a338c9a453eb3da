import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Embedder } from '../embedding/embedder.ts';
import { openSubjectVectorStore } from './subject-vector-store.ts';
import { embedLines, linesFor } from './subject-vectors.ts';

const going = new AbortController().signal;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'subject-vectors-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the vectors of lines', () => {
  it('are made once a line: those known already are taken over', async () => {
    const embedder = lengthEmbedder();
    const known = await embedLines(['cat', 'horse'], embedder, { signal: going });
    const vectors = await embedLines(['horse', 'mouse!'], embedder, { known, signal: going });
    expect(vectors).toEqual({ lines: ['horse', 'mouse!'], vectors: Float32Array.of(5, 1, 6, 1) });
    expect(embedder.asked).toEqual(['cat', 'horse', 'mouse!']);
  });

  it('are not made by a run that is stopped', async () => {
    const made = embedLines(['cat'], lengthEmbedder(), { signal: AbortSignal.abort() });
    await expect(made).rejects.toThrow();
  });

  it('are of the lines that the embedder reads of the wanted instruments, each once', () => {
    const subjects = [
      { id: 'house-rules/rule-1', lang: 'en', asked: ['pets', 'cats'] },
      { id: 'house-rules/rule-2', lang: 'en', asked: ['pets'] },
      { id: 'house-rules/rule-2', lang: 'fr', asked: ['animaux'] },
      { id: 'yard-rules/rule-1', lang: 'en', asked: ['sweeping'] },
    ];
    const isWanted = (slug: string) => slug === 'house-rules';
    const alone = (languages: Embedder['languages']) => {
      const embedder = { languages };
      return linesFor(embedder, [embedder], subjects, { isWanted });
    };
    expect(alone(['en'])).toEqual(['pets', 'cats']);
    expect(alone('any')).toEqual(['pets', 'cats', 'animaux']);
    expect(alone(['ar'])).toEqual([]);
  });

  it('are, where a better embedder reads English, of those lines alone that questions in other languages come to', () => {
    const subjects = [
      { id: 'house-rules/rule-1', lang: 'en', asked: ['pets'] },
      { id: 'house-rules/rule-1', lang: 'fr', asked: ['animaux'] },
      { id: 'house-rules/rule-2', lang: 'en', asked: ['smoke'] },
    ];
    const [english, both] = [{ languages: ['en'] }, { languages: ['en', 'fr'] }];
    expect(linesFor(english, [english, both], subjects)).toEqual(['pets', 'smoke']);
    expect(linesFor(both, [english, both], subjects)).toEqual(['animaux', 'smoke']);
  });

  it('are of the lines that lead nowhere too, whatever instruments are wanted, where the embedder reads English', () => {
    const options = { isWanted: () => false, silent: ['weather'] };
    const [english, arabic] = [{ languages: ['en'] }, { languages: ['ar'] }];
    expect(linesFor(english, [english, arabic], [], options)).toEqual(['weather']);
    expect(linesFor(arabic, [english, arabic], [], options)).toEqual([]);
  });
});

describe('the store of such vectors', () => {
  const space = { id: 'length@1', dimension: 2 };
  const vectors = { lines: ['cat', 'horse'], vectors: Float32Array.of(3, 1, 5, 1) };

  it('gives back what was written, to another process too, and sees what was written later', async () => {
    const store = openSubjectVectorStore(folder);
    expect(await store.read(space)).toBeNull();
    await openSubjectVectorStore(folder).write(space, vectors);
    expect(await store.read(space)).toEqual(vectors);
    await store.write(space, { lines: ['cat'], vectors: Float32Array.of(3, 1) });
    expect((await store.read(space))?.lines).toEqual(['cat']);
  });

  it('never takes the vectors of one embedder for those of another', async () => {
    const store = openSubjectVectorStore(folder);
    await store.write(space, vectors);
    expect(await store.read({ ...space, id: 'length@2' })).toBeNull();
    expect(await openSubjectVectorStore(folder).read({ ...space, dimension: 3 })).toBeNull();
  });

  it('has none where its file is damaged', async () => {
    await openSubjectVectorStore(folder).write(space, { ...vectors, vectors: Float32Array.of(3) });
    expect(await openSubjectVectorStore(folder).read(space)).toBeNull();
    for (const name of await readdir(folder)) await appendFile(join(folder, name), 'x', { flag: 'w' });
    expect(await openSubjectVectorStore(folder).read(space)).toBeNull();
  });
});

function lengthEmbedder(): Embedder & { asked: string[] } {
  const asked: string[] = [];
  return {
    ...{ id: 'length@1', dimension: 2, languages: ['en'], tokensMax: 100, asked },
    countTokens: (text) => text.length,
    async embedPassages(texts) {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(text.length, 1));
    },
    embedQuery: async (text) => Float32Array.of(text.length, 1),
    close: async () => {},
  };
}
