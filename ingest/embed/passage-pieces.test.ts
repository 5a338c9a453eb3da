import { describe, expect, test } from 'vitest';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { passageDocuments } from './passage-pieces.ts';

const context = { title: 'Rules of the House', ancestors: [], descendants: [] };
const sentences = Array.from({ length: 40 }, (_, at) => `Sentence ${at} says something.`);

describe('a provision that an embedder reads whole', () => {
  test('is one document, its context before its words', async () => {
    const [only, ...more] = await passageDocuments(provision('Nobody sleeps.'), context, [embedder(100)]);
    expect(only).toMatchObject({
      pageContent: 'Rules of the House. Nights.\nNobody sleeps.',
      metadata: { provision: 'house/rule-1', piece: 0 },
    });
    expect(more).toEqual([]);
  });

  test('is so counted by the embedder that reads the least', async () => {
    const text = sentences.slice(0, 10).join(' ');
    expect(await passageDocuments(provision(text), context, [embedder(1000)])).toHaveLength(1);
    expect((await passageDocuments(provision(text), context, [embedder(1000), embedder(30)])).length).toBeGreaterThan(
      1,
    );
  });
});

describe('a longer provision', () => {
  test('comes apart between sentences, every word once, in order, each piece within the limit and in its context', async () => {
    const pieces = await passageDocuments(provision(sentences.join(' ')), context, [embedder(40)]);
    for (const { pageContent } of pieces) {
      expect(pageContent.split(/\s+/).length).toBeLessThanOrEqual(40);
      expect(pageContent.startsWith('Rules of the House. Nights.\n')).toBe(true);
    }
    const words = pieces.map(({ pageContent }) => pageContent.split('\n')[1]?.replace(/^\. /, '')).join(' ');
    expect(words.match(/Sentence \d+/g)).toEqual(sentences.map((sentence) => sentence.match(/Sentence \d+/)?.[0]));
    expect(pieces.map(({ metadata }) => metadata.piece)).toEqual([...pieces.keys()]);
  });

  test('keeps its place when it repeats itself', async () => {
    const text = Array(60).fill('Agreed to go on.').join(' ');
    const pieces = await passageDocuments(provision(text), context, [embedder(40)]);
    expect(new Set(pieces.map(({ metadata }) => metadata.provision))).toEqual(new Set(['house/rule-1']));
    expect(
      pieces
        .map(({ pageContent }) => pageContent)
        .join(' ')
        .match(/Agreed/g),
    ).toHaveLength(60);
  });

  test('under a chapeau longer than the limit keeps the chapeau’s end and all of its own words', async () => {
    const above = { ...provision('word '.repeat(200).concat('at last:')), headings: [] };
    const pieces = await passageDocuments(provision('Own words here.'), { ...context, ancestors: [above] }, [
      embedder(40),
    ]);
    expect(pieces).toHaveLength(1);
    expect(pieces[0]?.pageContent).toMatch(/at last:\nOwn words here\.$/);
    expect(pieces[0]?.pageContent.split(/\s+/).length).toBeLessThanOrEqual(40);
  });

  test('fills its pieces, whatever a model adds to each text', async () => {
    const six = { ...embedder(46), countTokens: (text: string) => text.split(/\s+/).filter(Boolean).length + 6 };
    const pieces = await passageDocuments(provision('word '.repeat(700)), context, [six]);
    expect(pieces.length).toBeLessThan(25);
  });

  test('without white space comes apart all the same', async () => {
    const byLetter = { ...embedder(50), countTokens: (text: string) => text.length };
    const pieces = await passageDocuments(provision('囚犯'.repeat(300)), { ...context, title: '规则' }, [byLetter]);
    expect(pieces.every(({ pageContent }) => pageContent.length <= 50)).toBe(true);
    expect(
      pieces
        .map(({ pageContent }) => pageContent.split('\n').at(-1))
        .join('')
        .match(/囚犯?/g)?.length,
    ).toBeGreaterThanOrEqual(300);
  });
});

/** Counts words, and reads so many at once. */
function embedder(tokensMax: number): Embedder {
  return {
    ...{ id: `words-${tokensMax}`, dimension: 1, languages: 'any', tokensMax },
    countTokens: (text) => text.split(/\s+/).filter(Boolean).length,
    embedPassages: async (texts) => texts.map(() => Float32Array.of(1)),
    embedQuery: async () => Float32Array.of(1),
    close: async () => {},
  };
}

function provision(text: string): ProvisionRecord {
  return {
    ...{
      id: 'house/rule-1',
      instrument: 'house',
      locator: 'rule-1',
      kind: 'rule',
      label: 'rule 1',
      headings: ['Nights'],
    },
    ...{ text, lang: 'en', page: null, regions: [], footnotes: [], tables: [], origin: 'text', confidence: null },
    ...{ truncated: false, parent: null, children: [], citation: { short: '', full: '', footnote: '' } },
  };
}
