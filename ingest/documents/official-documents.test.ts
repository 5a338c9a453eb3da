import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { createDownloader, isInReach } from './downloader.ts';
import { FetchMemory } from './fetch-memory.ts';
import { type LoopbackServer, loopbackServer, reply } from './loopback-server.fixture.ts';
import { officialDocuments } from './official-documents.ts';

const going = new AbortController().signal;
const once = { bytesMax: 1000, silenceMs: 200, totalMs: 500, attempts: 1, pauseMs: 1 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'official-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a document is asked for by its symbol and language, where the address leads to after redirects', async () => {
  await using server = await loopbackServer((request, response) => {
    if (request.url?.startsWith('/files/')) return reply(response, 200, 'text/html', '%PDF-1.7');
    response.writeHead(302, { location: '/files/N1542914.pdf' }).end();
  });
  const found = await (await mandelaFrom(server)).obtain(going);
  expect(found).toMatchObject({ outcome: 'at-hand', files: [{ format: 'pdf' }] });
  expect(server.requests[0]).toBe('/access?s=A%2FRES%2F70%2F175&l=en&t=pdf');
});

test('what is not there is not asked for again before the next day, unless somebody says so', async () => {
  await using server = await loopbackServer((_, response) => reply(response, 404, 'text/html', 'No such document'));
  const at = (time: string, again = false) => mandelaFrom(server, { now: () => new Date(time), again });
  await (await at('2026-01-01T08:00:00Z')).obtain(going);
  await (await at('2026-01-01T20:00:00Z')).obtain(going);
  expect(server.requests).toHaveLength(1);
  await (await at('2026-01-01T20:00:00Z', true)).obtain(going);
  await (await at('2026-01-03T08:00:00Z')).obtain(going);
  expect(server.requests).toHaveLength(3);
});

test('an error page sent as a document is refused in words that name the address', async () => {
  await using server = await loopbackServer((_, response) =>
    reply(response, 200, 'application/pdf', '<html>Error</html>'),
  );
  const found = await (await mandelaFrom(server)).obtain(going);
  expect(found).toMatchObject({ outcome: 'failed', message: expect.stringContaining('a web page, not a PDF') });
  expect(found).toMatchObject({ message: expect.stringContaining('A%2FRES%2F70%2F175') });
});

test('a server that is out of reach is not waited for again and again', async () => {
  await using server = await loopbackServer((_, response) => void response.destroy());
  const documents = await from(server);
  const outcomes = [];
  for (const document of documents.slice(0, 8)) outcomes.push((await document.obtain(going)).outcome);
  expect(outcomes).toEqual(Array(8).fill('failed'));
  expect(server.requests).toHaveLength(2);
});

test('a server that answers anything is in reach; one that says nothing, or is not there, is not', async () => {
  await using server = await loopbackServer((_, response) => reply(response, 500, 'text/plain', 'broken'));
  expect(await isInReach(server.url, server.allowed, going)).toBe(true);
  await using gone = await loopbackServer((_, response) => void response.destroy());
  expect(await isInReach(gone.url, gone.allowed, going)).toBe(false);
  const nowhere = { ...server.allowed, hosts: ['no-such-host.invalid'] };
  expect(await isInReach('http://no-such-host.invalid', nowhere, going)).toBe(false);
});

type Options = { now?: () => Date; again?: boolean };

async function from(server: LoopbackServer, { now = () => new Date('2026-01-01'), again = false }: Options = {}) {
  return officialDocuments({
    entries: catalogue.filter(({ loaded }) => loaded),
    languages: ['en'],
    addresses: {
      page: `${server.url}/{lang}/{symbol}`,
      file: `${server.url}/access?s={symbol}&l={lang}&t=pdf`,
      hosts: [server.host],
      verified: false,
    },
    download: createDownloader(server.allowed, once),
    memory: await FetchMemory.open(join(folder, 'fetched.json')),
    incoming: join(folder, 'incoming'),
    again,
    now,
  });
}

async function mandelaFrom(server: LoopbackServer, options: Options = {}) {
  const found = (await from(server, options)).find(({ document }) => document === 'a-res-70-175');
  if (!found) throw new Error('the catalogue has no Nelson Mandela Rules');
  return found;
}
