import { describe, expect, it } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import { sampleDocument, sampleEntry } from '#corpus/index/index-samples.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { createRetriever } from './create-retriever.ts';

/** An embedder that knows a few ideas, each by the words for it in two languages. */
const ideas = [/isol|alone|cachot/i, /bread|food|pain|eat/i, /letter|lettre|mail/i, /work|travail/i];

function ideaEmbedder(id: string, languages: readonly string[]): Embedder {
  const embed = async (text: string) => {
    const vector = Float32Array.from([...ideas.map((idea) => (idea.test(text) ? 1 : 0)), 0.1]);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    id,
    dimension: ideas.length + 1,
    languages,
    tokensMax: 100,
    countTokens: (text) => text.length,
    embedPassages: (texts) => Promise.all(texts.map(embed)),
    embedQuery: embed,
    close: async () => {},
  };
}

const english = ideaEmbedder('english', ['en']);
const both = ideaEmbedder('both', ['en', 'fr']);

const texts: Record<string, Record<string, string>> = {
  en: {
    'house-rules/rule-1': 'Isolation shall not last longer than fifteen days.',
    'house-rules/rule-2': 'Residents are given bread and other food.',
    'house-rules/rule-3': 'Residents may write letters.',
    'yard-rules/rule-1': 'Work is paid.',
    'yard-rules/rule-2': 'Food may be grown in the yard.',
  },
  fr: {
    'house-rules/rule-2': 'Les pensionnaires reçoivent du pain.',
    'house-rules/rule-3': 'Les lettres sont permises.',
  },
};

async function retriever(embedders: readonly Embedder[], resolve: (text: string) => Reference[] = () => []) {
  const index = createInMemoryProvisionIndex([english, both]);
  for (const [lang, provisions] of Object.entries(texts)) {
    for (const slug of ['house-rules', 'yard-rules']) {
      const own = Object.entries(provisions).filter(([id]) => id.startsWith(slug));
      const entries = own.map(async ([id, text]) => {
        const covering = [english, both].filter(({ languages }) => languages.includes(lang));
        const vectors = covering.map(async ({ id, embedQuery }) => [id, [...(await embedQuery(text))]]);
        return sampleEntry(id, lang, text, Object.fromEntries(await Promise.all(vectors)));
      });
      if (own.length > 0)
        await index.replaceDocument(sampleDocument(`${slug}.${lang}`, lang), await Promise.all(entries));
    }
  }
  const thesaurus = { en: [{ asked: ['the hole'], texts: ['isolation'] }] };
  return createRetriever({ index, embedders, resolveReferences: resolve, thesaurus });
}

const ids = ({ hits }: { hits: { provision: { id: string; lang: string } }[] }) =>
  hits.map(({ provision }) => `${provision.id} ${provision.lang}`);

describe('retrieval', () => {
  it('finds what shares no word with the question, and says through which door', async () => {
    const retrieve = await retriever([english, both]);
    const found = await retrieve({ question: 'Was he left alone?', lang: 'en', limit: 3 });
    expect(ids(found)[0]).toBe('house-rules/rule-1 en');
    expect(found.hits[0]).toMatchObject({ matchedBy: ['meaning'], evidence: ['house-rules/rule-1'] });
    expect(found.hits[0]?.score).toBeGreaterThan(found.hits[1]?.score ?? 1);
    expect(found.bestMeaning).toBeGreaterThan(0.5);
  });

  it('finds by words alone where no embedder covers the language, and says so', async () => {
    const retrieve = await retriever([]);
    const found = await retrieve({ question: 'bread', lang: 'en', limit: 5 });
    expect(ids(found)).toEqual(['house-rules/rule-2 en']);
    expect(found).toMatchObject({ wordsOnly: true, bestMeaning: null });
    expect((await retrieve({ question: 'submarine', lang: 'en', limit: 5 })).hits).toEqual([]);
  });

  it('puts what the question refers to first, however little it resembles it', async () => {
    const refer = () => [reference({ provisions: ['yard-rules/rule-1'], instrument: 'yard-rules' })];
    const retrieve = await retriever([english], refer);
    const found = await retrieve({ question: 'Bread, under that rule?', lang: 'en', limit: 2 });
    expect(ids(found)).toEqual(['yard-rules/rule-1 en', 'house-rules/rule-2 en']);
    expect(found.hits[0]).toMatchObject({ score: 1, matchedBy: expect.arrayContaining(['reference']) });
    expect(found.references).toHaveLength(1);
  });

  it('prefers an instrument that the question names', async () => {
    const name = (text: string) =>
      text.includes('Yard') ? [reference({ instrument: 'yard-rules', text: 'Yard Rules', start: 8, end: 18 })] : [];
    const retrieve = await retriever([english], name);
    expect(ids(await retrieve({ question: 'Food in Yard Rules', lang: 'en', limit: 1 }))).toEqual([
      'yard-rules/rule-2 en',
    ]);
  });

  it('answers in the language of the question, and in another what is not loaded in it', async () => {
    const retrieve = await retriever([english, both]);
    const food = await retrieve({ question: 'le pain', lang: 'fr', limit: 5 });
    expect(ids(food)[0]).toBe('house-rules/rule-2 fr');
    expect(ids(food)).not.toContain('house-rules/rule-2 en');
    const work = await retrieve({ question: 'le travail', lang: 'fr', limit: 5 });
    expect(ids(work)[0]).toBe('yard-rules/rule-1 en');
  });

  it('reads misspelt and lay words as those of the texts, and says so', async () => {
    const retrieve = await retriever([english]);
    const found = await retrieve({ question: 'Fiften days in the hole', lang: 'en', limit: 1 });
    expect(ids(found)).toEqual(['house-rules/rule-1 en']);
    expect(found.readAs).toEqual([
      { asked: 'Fiften', as: ['fifteen'] },
      { asked: 'the hole', as: ['isolation'] },
    ]);
  });

  it('keeps to the filter, whatever the question names', async () => {
    const name = () => [reference({ instrument: 'yard-rules', text: 'Yard Rules', start: 0, end: 10 })];
    const retrieve = await retriever([english], name);
    const filter = { instruments: ['house-rules'] };
    const found = await retrieve({ question: 'Yard Rules on food', lang: 'en', limit: 5, filter });
    expect(new Set(found.hits.map(({ provision }) => provision.instrument))).toEqual(new Set(['house-rules']));
  });
});

function reference(parts: Partial<Reference>): Reference {
  return {
    text: '',
    start: 0,
    end: 0,
    status: 'found',
    kind: 'instrument',
    symbol: null,
    instrument: null,
    unit: null,
    treaty: null,
    provisions: [],
    nearest: [],
    dateMatches: null,
    footnote: null,
    citation: null,
    suggestion: null,
    ...parts,
  };
}
