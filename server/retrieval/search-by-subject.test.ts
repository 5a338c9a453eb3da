import { describe, expect, it } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import { sampleDocument, sampleEntry } from '#corpus/index/index-samples.ts';
import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { embedLines, linesFor } from '#corpus/subject-index/subject-vectors.ts';
import { createRetriever } from './create-retriever.ts';

/** An embedder that knows a few ideas by the words for them. Texts that hold none lie beside all. */
const ideas = [/hole|alone|cachot/i, /hungry|faim/i, /visit/i];

function ideaEmbedder(languages: readonly string[]): Embedder & { asked: string[] } {
  const asked: string[] = [];
  const embed = async (text: string) => {
    asked.push(text);
    const vector = [...ideas.map((idea) => (idea.test(text) ? 1 : 0)), 0.1];
    const length = Math.hypot(...vector);
    return Float32Array.from(vector, (value) => value / length);
  };
  return {
    ...{ id: languages.join(), dimension: 4, languages, tokensMax: 100, asked },
    countTokens: (text) => text.length,
    embedPassages: (texts) => Promise.all(texts.map(embed)),
    embedQuery: embed,
    close: async () => {},
  };
}

const texts = {
  'house-rules/rule-1': 'Separation shall not last longer than fifteen days.',
  'house-rules/rule-2': 'Residents receive meals of nutritional value.',
  'yard-rules/rule-1': 'Relatives may come on Sundays.',
};

const subjects: SubjectIndex = [
  { id: 'house-rules/rule-1', lang: 'en', asked: ['two weeks in the hole', 'kept all alone'] },
  { id: 'house-rules/rule-2', lang: 'en', asked: ['always hungry'] },
  { id: 'house-rules/rule-2', lang: 'fr', asked: ['toujours faim'] },
  { id: 'yard-rules/rule-1', lang: 'en', asked: ['visits'] },
  { id: 'lost-rules/rule-1', lang: 'en', asked: ['hungry at sea'] },
  { id: 'house-rules/rule-99', lang: 'en', asked: ['hungry at night'] },
];

const english = ideaEmbedder(['en']);
const both = ideaEmbedder(['en', 'fr']);

async function retriever(
  parts: { embedders?: Embedder[]; entries?: SubjectIndex; silent?: string[]; isEmbedded?: boolean } = {},
) {
  const { embedders = [english, both], entries = subjects, silent = [], isEmbedded = true } = parts;
  const index = createInMemoryProvisionIndex(embedders);
  for (const slug of ['house-rules', 'yard-rules']) {
    const its = Object.entries(texts).filter(([id]) => id.startsWith(slug));
    await index.replaceDocument(
      sampleDocument(`${slug}.en`, 'en'),
      its.map(([id, text]) => sampleEntry(id, 'en', text)),
    );
  }
  const signal = new AbortController().signal;
  return createRetriever({
    ...{ index, embedders, resolveReferences: () => [], thesaurus: {} },
    subjects: {
      entries,
      silent,
      vectorsBy: async (embedder) =>
        isEmbedded ? embedLines(linesFor(embedder, [embedder], entries, { silent }), embedder, { signal }) : null,
    },
  });
}

type Found = Awaited<ReturnType<Awaited<ReturnType<typeof retriever>>>>;
const ids = ({ hits }: Found) => hits.map(({ provision }) => provision.id);

describe('the subject index in retrieval', () => {
  it('leads from words that the texts do not use to the provision, and tells how near its lines come', async () => {
    const retrieve = await retriever();
    const found = await retrieve({ question: 'He went to bed hungry', lang: 'en', limit: 5 });
    expect(ids(found)[0]).toBe('house-rules/rule-2');
    expect(found.hits[0]?.matchedBy).toEqual(expect.arrayContaining(['meaning', 'words']));
    expect(found.hits[0]?.parts?.[0]?.asked).toBe(found.bestAsked);
    expect(found.bestAsked).toBeGreaterThan(0.5);
  });

  it('tells how near a question comes to the lines that lead nowhere, in any language that is read; null without them', async () => {
    const silent = ['why are visits so dear'];
    const retrieve = await retriever({ silent });
    const far = await retrieve({ question: 'always hungry', lang: 'en', limit: 1 });
    const near = await retrieve({ question: 'Does a visit cost money?', lang: 'en', limit: 1 });
    expect(near.nearestSilent).toBeGreaterThan(far.nearestSilent ?? 1);
    expect((await retrieve({ question: 'Une visite ?', lang: 'fr', limit: 1 })).nearestSilent).toBeGreaterThan(0.5);

    const without = await (await retriever())({ question: 'visits', lang: 'en', limit: 1 });
    expect(without.nearestSilent).toBeNull();
  });

  it('never finds what is not at hand', async () => {
    const found = await (await retriever())({ question: 'hungry at sea, hungry at night', lang: 'en', limit: 5 });
    expect(ids(found)).not.toContain('lost-rules/rule-1');
    expect(ids(found)).not.toContain('house-rules/rule-99');
  });

  it('keeps to the filter', async () => {
    const filter = { instruments: ['yard-rules'] };
    const found = await (await retriever())({ question: 'always hungry', lang: 'en', limit: 5, filter });
    expect(ids(found)).not.toContain('house-rules/rule-2');
  });

  it('compares a question with lines in its own language, and with the main ones where there are none', async () => {
    const retrieve = await retriever();
    const own = await retrieve({ question: 'J’ai toujours faim', lang: 'fr', limit: 1 });
    expect(own.hits[0]).toMatchObject({ provision: { id: 'house-rules/rule-2', lang: 'en' } });
    expect(own.hits[0]?.matchedBy).toContain('words');
    expect(ids(await retrieve({ question: 'Combien de jours au cachot ?', lang: 'fr', limit: 1 }))).toEqual([
      'house-rules/rule-1',
    ]);
  });

  it('goes by the words of the lines until they have vectors, or where no embedder reads them', async () => {
    for (const parts of [{ isEmbedded: false }, { embedders: [] }]) {
      const found = await (await retriever(parts))({ question: 'Is the hole allowed?', lang: 'en', limit: 1 });
      expect(ids(found)).toEqual(['house-rules/rule-1']);
      expect(found.bestAsked).toBeNull();
    }
  });

  it('knows the words of the lines, so that misspelt ones are read as them', async () => {
    const found = await (await retriever())({ question: 'hungri', lang: 'en', limit: 1 });
    expect(found.readAs).toEqual([{ asked: 'hungri', as: ['hungry'] }]);
    expect(ids(found)).toEqual(['house-rules/rule-2']);
  });

  it('embeds each wording of a question once, through however many doors it goes', async () => {
    const retrieve = await retriever();
    await retrieve({ question: 'visits', lang: 'en', limit: 1 });
    english.asked.length = 0;
    await retrieve({ question: 'Any visits?', lang: 'en', limit: 1 });
    expect(english.asked.filter((text) => text === 'Any visits?')).toHaveLength(1);
  });
});
