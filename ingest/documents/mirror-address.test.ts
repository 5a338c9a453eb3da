import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import type { RemoteCandidate } from './document-candidate.ts';
import { createDownloader } from './downloader.ts';
import { FetchMemory } from './fetch-memory.ts';
import { type LoopbackServer, loopbackServer, reply } from './loopback-server.fixture.ts';
import { documentsAtAddress } from './mirror-address.ts';

const pdf = '%PDF-1.7\nthe Rules';
const xml = '<akomaNtoso>the Rules</akomaNtoso>';
const going = new AbortController().signal;

let kept: string;
beforeEach(async () => {
  kept = await mkdtemp(join(tmpdir(), 'kept-'));
});
afterEach(() => rm(kept, { recursive: true }));

test('a document is found under its own slug or that of an instrument in it, PDF and XML together', async () => {
  await using server = await mirrorOf({
    '/nelson-mandela-rules.en.pdf': pdf,
    '/a-res-70-175.en.xml': xml,
    '/nelson-mandela-rules.fr.pdf': pdf,
  });
  const found = await (await mandelaAt(server, 'en')).obtain(going);
  expect(found).toMatchObject({ files: [{ format: 'pdf' }, { format: 'xml' }] });
  const other = await (await mandelaAt(server, 'fr')).obtain(going);
  expect(other).toMatchObject({ outcome: 'at-hand', fileSlug: 'nelson-mandela-rules' });
});

test('a Word file is taken only where there is nothing better', async () => {
  await using server = await mirrorOf({
    '/a-res-70-175.en.docx': 'PK\u0003\u0004',
    '/a-res-70-175.fr.docx': 'PK\u0003\u0004',
    '/a-res-70-175.fr.pdf': pdf,
  });
  expect(await (await mandelaAt(server, 'en')).obtain(going)).toMatchObject({ files: [{ format: 'docx' }] });
  expect(await (await mandelaAt(server, 'fr')).obtain(going)).toMatchObject({ files: [{ format: 'pdf' }] });
});

test('what answers 404 is not there; what answers with an error page is told', async () => {
  await using server = await mirrorOf({ '/a-res-70-175.fr.pdf': '<html>Sorry</html>' });
  expect(await (await mandelaAt(server, 'en')).obtain(going)).toEqual({ outcome: 'not-there' });
  expect(await (await mandelaAt(server, 'fr')).obtain(going)).toMatchObject({ outcome: 'failed' });
});

test('every document and language of the catalogue is looked for, and nothing else', async () => {
  await using server = await mirrorOf({});
  const candidates = await candidatesAt(server, ['en', 'zh']);
  const documents = new Set(catalogue.filter(({ loaded }) => loaded).map(({ document }) => document));
  expect(candidates).toHaveLength(documents.size * 2);
  for (const candidate of candidates) await candidate.obtain(going);
  expect(server.requests.every((path) => /^\/[a-z0-9-]+\.(en|zh)\.(pdf|xml|docx)$/.test(path))).toBe(true);
});

test('a file that has not changed since it was kept is not sent again', async () => {
  await using server = await mirrorOf({ '/a-res-70-175.en.pdf': pdf });
  const candidate = await mandelaAt(server, 'en');
  const first = await candidate.obtain(going);
  const path = first.outcome === 'at-hand' ? (first.files[0]?.path ?? '') : '';
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, 'a-res-70-175.en.pdf'), await readFile(path));
  const second = await (await mandelaAt(server, 'en')).obtain(going);
  expect(second).toMatchObject({ files: [{ path: join(kept, 'a-res-70-175.en.pdf') }] });
});

/** A server that has these files and knows by their tag whether somebody has them already. */
function mirrorOf(files: Record<string, string>): Promise<LoopbackServer> {
  return loopbackServer((request, response) => {
    const body = files[request.url ?? ''];
    if (body === undefined) return reply(response, 404, 'text/html', '<html>Not found</html>');
    if (request.headers['if-none-match'] === '"v1"') return void response.writeHead(304).end();
    response.setHeader('etag', '"v1"');
    reply(response, 200, 'application/octet-stream', body);
  });
}

async function candidatesAt(server: LoopbackServer, languages: string[]): Promise<RemoteCandidate[]> {
  return documentsAtAddress({
    address: `${server.url}/`,
    entries: catalogue.filter(({ loaded }) => loaded),
    languages,
    download: createDownloader(server.allowed),
    memory: await FetchMemory.open(join(kept, 'fetched.json')),
    kept,
    incoming: join(kept, 'incoming'),
    now: () => new Date('2026-01-01'),
  });
}

async function mandelaAt(server: LoopbackServer, lang: string): Promise<RemoteCandidate> {
  const found = (await candidatesAt(server, [lang])).find(({ document }) => document === 'a-res-70-175');
  if (!found) throw new Error('the catalogue has no Nelson Mandela Rules');
  return found;
}
