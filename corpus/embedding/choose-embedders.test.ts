import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import { type ChosenEmbedders, chooseEmbedders } from './choose-embedders.ts';
import { EmbeddingModelError } from './embedding-errors.ts';

const nowhere = { mirror: undefined, folder: join(tmpdir(), 'no-models-here'), offline: true };
const { modelMirror } = loadConfig();
let opened: ChosenEmbedders | undefined;
let server: Server | undefined;

afterEach(async () => {
  for (const embedder of opened?.embedders ?? []) await embedder.close();
  server?.close();
  opened = undefined;
  server = undefined;
});

describe('the choice of embedders', () => {
  it('can be chosen again by the setting that it gives', async () => {
    const first = await chooseEmbedders({ ...nowhere, embeddingModel: 'auto' });
    const again = await chooseEmbedders({ ...nowhere, embeddingModel: first.setting });
    expect(first.embedders).toHaveLength(1);
    expect(again.embedders.map(({ id }) => id)).toEqual(first.embedders.map(({ id }) => id));
  });

  it('is none where none is wanted, and the bundled one where no other is at hand, and says so', async () => {
    expect(await chooseEmbedders({ ...nowhere, embeddingModel: 'none' })).toMatchObject({ embedders: [] });
    const { embedders, says } = await chooseEmbedders({ ...nowhere, embeddingModel: 'auto' });
    expect(embedders.map(({ kind, languages }) => [kind, languages])).toEqual([['word-vectors', ['en']]]);
    expect(says).toMatch(/bundled.*MODEL_MIRROR/);
  });

  it('tells related texts from unrelated ones with the bundled embedder', async () => {
    const { embedders } = await chooseEmbedders({ ...nowhere, embeddingModel: 'bundled' });
    const near = await similarity(
      embedders[0],
      'May a prisoner be beaten?',
      'Corporal punishment shall be prohibited.',
    );
    const far = await similarity(embedders[0], 'May a prisoner be beaten?', 'The archive keeps maps of the coast.');
    expect(near).toBeGreaterThan(far);
  });

  it('refuses a model that it does not know or can not get, by name', async () => {
    await expect(chooseEmbedders({ ...nowhere, embeddingModel: 'word2vec' })).rejects.toThrow(/word2vec.*e5-small-v2/);
    await expect(chooseEmbedders({ ...nowhere, embeddingModel: 'e5-small-v2' })).rejects.toThrow(EmbeddingModelError);
    await expect(chooseEmbedders({ ...nowhere, embeddingModel: 'acme:embed' })).rejects.toThrow(EmbeddingModelError);
  });

  it('takes any embedding provider of the AI SDK, and makes its vectors unit vectors', async () => {
    const { embedders } = await chooseEmbedders({
      ...nowhere,
      embeddingModel: 'acme:embed-1',
      providerModel: await fakeProvider(200),
    });
    const [embedder] = embedders;
    expect(embedder).toMatchObject({ id: expect.stringContaining('acme:embed-1/2'), dimension: 2, languages: 'any' });
    expect(await embedder?.embedPassages(['a', 'bb'])).toEqual(
      [
        [0.6, 0.8],
        [0.6, 0.8],
      ].map((v) => Float32Array.from(v)),
    );
    expect(await embedder?.embedPassages([])).toEqual([]);
  });

  it("hands on a provider's refusal in words that say what to do", async () => {
    const refused = chooseEmbedders({ ...nowhere, embeddingModel: 'acme:x', providerModel: await fakeProvider(401) });
    await expect(refused).rejects.toThrow(/acme:x.*EMBEDDING_MODEL=auto/);
  });

  it.skipIf(!modelMirror)(
    'takes both local models of a mirror, which tell related texts from unrelated ones',
    async () => {
      opened = await chooseEmbedders({ ...nowhere, mirror: modelMirror, embeddingModel: 'auto' });
      expect(opened.says).toBe(
        'Meaning is compared by e5-small-v2 (en) and multilingual-e5-small (ar, en, es, fr, ru, zh).',
      );
      const [english, six] = opened.embedders;
      const near = await similarity(english, 'May a prisoner be beaten?', 'Corporal punishment shall be prohibited.');
      const far = await similarity(english, 'May a prisoner be beaten?', 'The archive keeps maps of the coast.');
      expect(near).toBeGreaterThan(far);
      const across = await similarity(six, '¿Se puede golpear a un preso?', 'Corporal punishment shall be prohibited.');
      const astray = await similarity(six, '¿Se puede golpear a un preso?', 'The archive keeps maps of the coast.');
      expect(across).toBeGreaterThan(astray);
    },
  );

  it.skipIf(!modelMirror)(
    'gives a text the same vector whatever stands beside it, and reads no more than it can',
    async () => {
      opened = await chooseEmbedders({ ...nowhere, mirror: modelMirror, embeddingModel: 'e5-small-v2' });
      const [embedder] = opened.embedders;
      const long = 'Every prisoner shall be examined. '.repeat(300);
      const [alone] = (await embedder?.embedPassages(['Short.'])) ?? [];
      const [beside, whole] = (await embedder?.embedPassages(['Short.', long])) ?? [];
      expect(beside).toEqual(alone);
      expect(Math.hypot(...(whole ?? []))).toBeCloseTo(1, 5);
      expect(embedder?.countTokens(long)).toBeGreaterThan(embedder?.tokensMax ?? 0);
    },
  );
});

type Opened = ChosenEmbedders['embedders'][number] | undefined;

async function similarity(embedder: Opened, query: string, passage: string): Promise<number> {
  const one = await embedder?.embedQuery(query);
  const [other] = (await embedder?.embedPassages([passage])) ?? [];
  return [...(one ?? [])].reduce((sum: number, value, at) => sum + value * (other?.[at] ?? 0), 0);
}

/** A provider on loopback that speaks the usual embeddings protocol. */
async function fakeProvider(status: number) {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { input } = JSON.parse(body);
    const data = [input].flat().map((_text: string, index: number) => ({ index, embedding: [3, 4] }));
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(status === 200 ? { data, usage: { prompt_tokens: 1 } } : { error: { message: 'no key' } }),
    );
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const provider = createOpenAICompatible({ name: 'acme', baseURL });
  return (name: string) => provider.embeddingModel(name.slice(name.indexOf(':') + 1));
}
