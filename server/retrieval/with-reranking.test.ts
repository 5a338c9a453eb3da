import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleEntry } from '#corpus/index/index-samples.ts';
import { openRerankingModel } from './open-reranking-model.ts';
import type { MatchedBy, Retrieve } from './retrieval.ts';
import { withReranking } from './with-reranking.ts';

type Asked = { queries: { textQuery: { text: string } }[]; sources: unknown[] };
const stops: (() => void)[] = [];
// The provider's library asks for a region, whatever the address.
beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'eu-north-1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const stop of stops.splice(0)) stop();
});

/** A server that speaks the reranking protocol of Bedrock and answers what it is told. */
async function reranker(answer: (asked: Asked) => { status: number; body: unknown }) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push(JSON.parse(body));
    const { status, body: said } = answer(JSON.parse(body));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const model = openRerankingModel({
    model: 'bedrock:some-model-v1:0',
    baseUrl: `http://127.0.0.1:${port}`,
    providerKey: 'key',
  });
  return { asked, model };
}

const texts: Record<string, string> = {
  'house-rules/rule-1': 'Doors are locked at nine.',
  'house-rules/rule-2': 'Bread is served at noon.',
  'house-rules/rule-3': 'Letters are free.',
};

function found(doors: readonly MatchedBy[][]): Retrieve {
  const hits = Object.entries(texts).map(([id, text], at) => ({
    provision: sampleEntry(id, 'en', text).provision,
    score: 0.9 - at / 10,
    matchedBy: doors[at] ?? ['meaning' as const],
    evidence: [id],
  }));
  return async () => ({ hits, references: [], wordsOnly: false, bestMeaning: 0.8, readAs: [] });
}

const ids = ({ hits }: Awaited<ReturnType<Retrieve>>) => hits.map(({ provision }) => provision.locator);
const reversed = ({ sources }: Asked) => ({
  status: 200,
  body: { results: sources.map((_, at) => ({ index: sources.length - 1 - at, relevanceScore: 1 - at / 10 })) },
});
const question = { question: 'When is there bread?', lang: 'en', limit: 3 };

describe('reranking', () => {
  it('gives the hits the order of the model, and leaves the scores in theirs', async () => {
    const { asked, model } = await reranker(reversed);
    const result = await withReranking(found([]), { model, onFailure: () => {} })(question);
    expect(ids(result)).toEqual(['rule-3', 'rule-2', 'rule-1']);
    expect(result.hits.map(({ score }) => score)).toEqual([0.9, 0.8, 0.7]);
    expect(asked[0]?.queries[0]?.textQuery.text).toBe(question.question);
    expect(JSON.stringify(asked[0]?.sources)).toContain('Bread is served at noon.');
  });

  it('leaves what the question cites first', async () => {
    const { model } = await reranker(reversed);
    const result = await withReranking(found([['reference']]), { model, onFailure: () => {} })(question);
    expect(ids(result)).toEqual(['rule-1', 'rule-3', 'rule-2']);
  });

  it.each([
    ['an error', { status: 500, body: { message: 'down' } }],
    ['nonsense', { status: 200, body: { results: 'none' } }],
  ])('leaves the order as it was found when the model answers %s, and tells', async (_, answer) => {
    const { model } = await reranker(() => answer);
    const failures: unknown[] = [];
    const result = await withReranking(found([]), { model, onFailure: (error) => failures.push(error) })(question);
    expect(ids(result)).toEqual(['rule-1', 'rule-2', 'rule-3']);
    expect(failures).toHaveLength(1);
  });
});

describe('the reranking model', () => {
  it.each(['bedrock:cohere.rerank-v3-5:0', 'gateway:cohere/rerank-v3.5'])('is opened as %s', (model) => {
    expect(openRerankingModel({ model, providerKey: 'key' })).toMatchObject({ modelId: model.slice(8) });
  });

  it.each(['cohere', 'toString:x', 'bedrock:'])('named %s is refused with what to set', (model) => {
    expect(() => openRerankingModel({ model })).toThrow(/bedrock:<model> or gateway:<model>/);
  });
});
