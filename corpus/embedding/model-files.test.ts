import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EmbeddingModelError } from './embedding-errors.ts';
import type { LocalModel } from './local-model.ts';
import { areFilesAtHand, modelFiles } from './model-files.ts';

const weights = 'weights'.repeat(100);

/** What is said of what a server did. */
const reasons: Record<string, string> = {
  'another file': 'sent another file',
  'more than fits': 'has another file',
  'more than the file has': 'sent more than the file has',
  '404': 'answered 404',
};
let folder: string;
let server: Server;
let address: string;
let answer: RequestListener;
let asked: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answer = (_request, response) => response.end(weights);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("a model's files", () => {
  it('are fetched once from a mirror address, with progress, and kept', async () => {
    const seen: [string, number, number | null][] = [];
    const source = {
      mirror: `${address}/m/`,
      folder,
      offline: true,
      progress: (...step: [string, number, number | null]) => seen.push(step),
    };
    const files = await modelFiles(smallModel(), source);
    expect(readFileSync(files['model.onnx'], 'utf8')).toBe(weights);
    expect(seen.at(-1)).toEqual(['model.onnx', weights.length, weights.length]);
    await modelFiles(smallModel(), source);
    expect(asked).toEqual(['/m/small/model.onnx']);
  });

  it('are read where they lie in a mirror folder', async () => {
    const mirror = join(folder, 'mirror');
    mkdirSync(join(mirror, 'small'), { recursive: true });
    writeFileSync(join(mirror, 'small', 'model.onnx'), weights);
    const source = { mirror, folder: join(folder, 'kept'), offline: true };
    expect(await areFilesAtHand(smallModel(), source)).toBe(true);
    expect((await modelFiles(smallModel(), source))['model.onnx']).toBe(join(mirror, 'small', 'model.onnx'));
  });

  it('come from the next address where one fails', async () => {
    answer = (request, response) => {
      if (request.url === '/first') response.writeHead(503).end();
      else response.end(weights);
    };
    const model = smallModel([`${address}/first`, `${address}/second`]);
    await modelFiles(model, { mirror: undefined, folder, offline: false });
    expect(asked).toEqual(['/first', '/second']);
  });

  it.each([
    ['another file', (_request, response) => response.end('w'.repeat(weights.length))],
    ['more than fits', (_request, response) => response.end('w'.repeat(2_000_000))],
    [
      'more than the file has',
      (_request, response) => {
        response.write('w'.repeat(weights.length));
        response.end('w');
      },
    ],
    ['404', (_request, response) => response.writeHead(404).end('weights')],
  ] satisfies [string, RequestListener][])(
    'are refused when the server sends %s, and nothing is left behind',
    async (said, wrong) => {
      answer = wrong;
      const refused = modelFiles(smallModel(), { mirror: address, folder, offline: true });
      await expect(refused).rejects.toThrow(EmbeddingModelError);
      await expect(refused).rejects.toThrow(reasons[said]);
      expect(readdirSync(folder, { recursive: true }).map(String)).toEqual(['small']);
    },
  );

  it('are refused in a mirror folder when they are not those that were measured', async () => {
    mkdirSync(join(folder, 'small'), { recursive: true });
    writeFileSync(join(folder, 'small', 'model.onnx'), 'other weights');
    await expect(modelFiles(smallModel(), { mirror: folder, folder, offline: true })).rejects.toThrow('not the file');
  });

  it('may be a tokenizer in another layout, and not one with another content', async () => {
    const tokenizer = { truncation: null, padding: null, model: { vocab: { a: 1 } } };
    const sha256 = createHash('sha256').update(JSON.stringify(tokenizer)).digest('hex');
    const model = { ...smallModel(), files: [{ name: 'tokenizer.json' as const, sha256, bytes: 1000, addresses: [] }] };
    answer = (_request, response) => response.end(JSON.stringify({ ...tokenizer, truncation: { max: 128 } }, null, 2));
    const source = { mirror: address, folder, offline: true };
    expect((await modelFiles(model, source))['tokenizer.json']).toContain('tokenizer.json');
    answer = (_request, response) => response.end(JSON.stringify({ ...tokenizer, model: {} }));
    await expect(modelFiles(model, { ...source, folder: join(folder, 'other') })).rejects.toThrow('another file');
  });

  it('are not asked of the network when that is not allowed', async () => {
    const source = { mirror: undefined, folder, offline: true };
    await expect(modelFiles(smallModel([address]), source)).rejects.toThrow('MODEL_MIRROR');
    expect(asked).toEqual([]);
  });
});

function smallModel(addresses: string[] = []): LocalModel {
  const sha256 = createHash('sha256').update(weights).digest('hex');
  return {
    name: 'small',
    id: 'small@1',
    dimension: 2,
    languages: ['en'],
    tokensMax: 8,
    prefixes: { query: '', passage: '' },
    pooling: 'sentence',
    files: [{ name: 'model.onnx', sha256, bytes: weights.length, addresses }],
  };
}
