import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '#config';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import type { IngestProgress } from '#corpus/ingest-progress.ts';
import { inTurn, type LoopbackServer, loopbackServer, reply } from './documents/loopback-server.fixture.ts';
import { ingestCommand } from './ingest-command.ts';
import { parseIngestOptions } from './ingest-options.ts';
import { resolutionPdf } from './resolution-pdf.fixture.ts';

const subject =
  'that keepers of lighthouses stay awake through the night, in fog and in clear weather, and that oil and wicks';
const resolution = (symbol: string, preambular: number, operative: number) =>
  resolutionPdf({
    ...{ symbol, title: 'Lighthouses and their keepers' },
    preamble: Array.from({ length: preambular }, (_, at) => `Recalling ${subject} were promised to ${at + 2} of them,`),
    paragraphs: Array.from({ length: operative }, (_, at) => `Requests ${subject} be brought to ${at + 2} of them;`),
  });

const page = '<!DOCTYPE html><html><body>Document not available. Try again later.</body></html>';
const send =
  (body: string, type = 'application/pdf'): RequestListener =>
  (_, response) =>
    reply(response, 200, type, body);

let dataDir: string;
let progress: IngestProgress[];
let said: string[];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'official-'));
  [progress, said] = [[], []];
});
afterEach(() => rm(dataDir, { recursive: true }));

describe('documents from the official server', () => {
  test('are taken as far as they are what they should be, and the rest is told in one sentence each', async () => {
    await using server = await officialServer({
      'A/RES/80/226': send(resolution('A/RES/80/226', 2, 5), 'text/html'),
      'A/RES/76/182': inTurn(
        (_, response) => reply(response, 503, 'text/plain', 'busy'),
        (_, response) => void response.writeHead(302, { location: '/moved' }).end(),
      ),
      'A/RES/79/187': send(resolution('A/RES/80/226', 9, 5)),
      'A/RES/78/224': send(page),
    });
    expect(await ingestFrom(server)).toBe(1);
    expect(await documents()).toEqual(['a-res-76-182.en', 'a-res-77-232.en', 'a-res-80-226.en', 'udhr.en']);
    expect(failures()).toEqual([
      expect.stringContaining('it is A/RES/80/226, not A/RES/79/187'),
      expect.stringMatching(/78%2F224.* a web page, not a PDF/),
    ]);
    expect(missing()).toContain('nelson-mandela-rules');
    expect(missing()).not.toContain('a-res-76-182');
  });

  test('are not asked for again when they are at hand, are not there, or were refused lately', async () => {
    await using server = await officialServer({
      'A/RES/80/226': send(resolution('A/RES/80/226', 2, 5)),
      'A/RES/79/187': send(resolution('A/RES/80/226', 9, 5)),
    });
    await ingestFrom(server);
    const asked = server.requests.length;
    expect(await ingestFrom(server)).toBe(0);
    // One look at whether the server is there.
    expect(server.requests.length).toBe(asked + 1);
    expect(await documents()).toContain('a-res-80-226.en');
  });

  test('take the place of the excerpt', async () => {
    await using server = await officialServer({ 'A/RES/77/232': send(resolution('A/RES/77/232', 7, 12)) });
    await ingestFrom(server);
    const index = await openIndex();
    const [document] = (await index.documents()).filter(({ id }) => id === 'a-res-77-232.en');
    await index.close();
    expect(document).toMatchObject({ instruments: [{ status: 'complete' }], pdf: 'a-res-77-232.en.pdf' });
    expect(await readdir(join(dataDir, 'documents'))).toContain('a-res-77-232.en.pdf');
  });
});

test('without a network the run is through at once, and says how to get what is missing', async () => {
  await using server = await loopbackServer((_, response) => void response.destroy());
  expect(await ingestFrom(server)).toBe(0);
  expect(server.requests).toHaveLength(1);
  expect(await documents()).toEqual(['a-res-77-232.en', 'udhr.en']);
  const end = progress.at(-1);
  const [first] = (end?.type === 'end' && end.missing) || [];
  expect(first?.obtain).toContain('Connect to the internet and run `npm run ingest`');
});

/** Answers for each symbol as told, and has nothing else. */
function officialServer(answers: Record<string, RequestListener>): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    if (url.pathname === '/moved') return send(resolution('A/RES/76/182', 5, 8))(request, response);
    const answer = answers[url.searchParams.get('s') ?? ''];
    if (answer) return answer(request, response);
    return reply(response, 404, 'text/html', page);
  });
}

async function ingestFrom(server: LoopbackServer): Promise<number> {
  return ingestCommand(parseIngestOptions(['--lang', 'en']), {
    config: loadConfig({ DATA_DIR: dataDir, EMBEDDING_MODEL: 'none' }),
    voice: {
      say: (sentence) => said.push(sentence),
      progress: (one) => progress.push(one),
      report() {},
    },
    signal: new AbortController().signal,
    addresses: {
      page: `${server.url}/{lang}/{symbol}`,
      file: `${server.url}/access?s={symbol}&l={lang}&t=pdf`,
      hosts: [server.host],
      verified: false,
    },
    limits: { bytesMax: 1e6, silenceMs: 2000, totalMs: 5000, attempts: 3, pauseMs: 1 },
  });
}

function openIndex() {
  return openLanceDbProvisionIndex({ folder: join(dataDir, 'index'), spaces: [], onMismatch: 'refuse' });
}

async function documents(): Promise<string[]> {
  const index = await openIndex();
  const ids = (await index.documents()).map(({ id }) => id);
  await index.close();
  return ids;
}

function failures(): string[] {
  return progress.flatMap((one) => (one.type === 'document' && !one.ok ? [one.message ?? ''] : [])).sort();
}

function missing(): string[] {
  const end = progress.at(-1);
  return end?.type === 'end' ? (end.missing ?? []).map(({ slug }) => slug) : [];
}
