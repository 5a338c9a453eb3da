import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DownloadLimits, download } from './download.ts';
import { inTurn, loopbackServer, reply } from './loopback-server.fixture.ts';

const pdf = '%PDF-1.7\nthe bytes of a document\n%%EOF';
const page = '<!DOCTYPE html><html><body>The document is not available.</body></html>';
const quick: DownloadLimits = { bytesMax: 10_000, silenceMs: 150, totalMs: 1000, attempts: 3, pauseMs: 1 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'download-'));
});
afterEach(() => rm(folder, { recursive: true }));

const options = (server: Awaited<ReturnType<typeof loopbackServer>>) => ({
  allowed: server.allowed,
  format: 'pdf' as const,
  path: join(folder, 'a-res-1-1.en.pdf'),
  signal: new AbortController().signal,
  limits: quick,
});

describe('what is kept', () => {
  test('a PDF is kept whole, whatever the server calls it', async () => {
    await using server = await loopbackServer((_, response) => reply(response, 200, 'text/html', pdf));
    const result = await download(`${server.url}/file`, options(server));
    expect(result.outcome).toBe('downloaded');
    expect(readFileSync(join(folder, 'a-res-1-1.en.pdf'), 'latin1')).toBe(pdf);
  });

  test('an error page sent as 200 and called a PDF is refused, and nothing stays behind', async () => {
    await using server = await loopbackServer((_, response) => reply(response, 200, 'application/pdf', page));
    const result = await download(`${server.url}/file`, options(server));
    expect(result).toEqual({ outcome: 'refused', message: 'what came is a web page, not a PDF' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file that is too large is given up while it comes', async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200);
      response.write('%PDF-1.7\n');
      const more = setInterval(() => response.write('x'.repeat(5000)), 1);
      response.on('close', () => clearInterval(more));
    });
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'refused' });
    expect(server.requests).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a connection cut in the middle leaves nothing at the path', async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write(pdf, () => response.destroy());
    });
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'failed' });
    expect(existsSync(join(folder, 'a-res-1-1.en.pdf'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a server in trouble', () => {
  test('is asked again, and its answer taken once it has one', async () => {
    const busy = inTurn(
      (_, response) => reply(response, 503, 'text/plain', 'busy'),
      (_, response) => void response.destroy(),
      (_, response) => reply(response, 200, 'application/pdf', pdf),
    );
    await using server = await loopbackServer(busy);
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'downloaded' });
    expect(server.requests).toHaveLength(3);
  });

  test('is given up after the attempts allowed', async () => {
    await using server = await loopbackServer((_, response) => reply(response, 500, 'text/plain', 'broken'));
    const result = await download(`${server.url}/file`, options(server));
    expect(result).toEqual({ outcome: 'failed', message: 'the server answers 500', unreachable: false });
    expect(server.requests).toHaveLength(3);
  });

  test('that falls silent is given up after its time', async () => {
    await using server = await loopbackServer((_, response) => void response.writeHead(200).write('%PDF-'));
    const result = await download(`${server.url}/file`, { ...options(server), limits: { ...quick, attempts: 1 } });
    expect(result).toMatchObject({ outcome: 'failed' });
  });

  test('that drips without ever falling silent is given up too', async () => {
    await using server = await loopbackServer((_, response) => {
      response.writeHead(200).write('%PDF-');
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const limits = { ...quick, attempts: 1, totalMs: 300 };
    expect(await download(`${server.url}/file`, { ...options(server), limits })).toMatchObject({ outcome: 'failed' });
  });

  test('that has no such document is asked once', async () => {
    await using server = await loopbackServer((_, response) => reply(response, 404, 'text/html', page));
    expect(await download(`${server.url}/file`, options(server))).toEqual({ outcome: 'not-there' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('redirects', () => {
  test('are followed to the file', async () => {
    await using server = await loopbackServer((request, response) => {
      if (request.url === '/moved') return reply(response, 200, 'application/pdf', pdf);
      response.writeHead(302, { location: '/moved' }).end();
    });
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'downloaded' });
  });

  test('to a host that documents are not taken from are refused without asking it', async () => {
    await using other = await loopbackServer((_, response) => reply(response, 200, 'application/pdf', pdf));
    await using server = await loopbackServer((_, response) => {
      response.writeHead(302, { location: `${other.url}/file` }).end();
    });
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'refused' });
    expect(other.requests).toEqual([]);
  });

  test('in a circle are refused', async () => {
    await using server = await loopbackServer(
      (_, response) => void response.writeHead(302, { location: '/file' }).end(),
    );
    expect(await download(`${server.url}/file`, options(server))).toMatchObject({ outcome: 'refused' });
    expect(server.requests.length).toBeLessThan(10);
  });
});

test('a private address is refused unless it was configured, by number and by name', async () => {
  await using server = await loopbackServer((_, response) => reply(response, 200, 'application/pdf', pdf));
  const named = server.host.replace('127.0.0.1', 'localhost');
  const allowed = { ...server.allowed, hosts: [server.host, named], privateNetwork: false };
  for (const host of [server.host, named]) {
    const once = { ...options(server), allowed, limits: { ...quick, attempts: 1 } };
    const result = await download(`http://${host}/file`, once);
    expect(result).toMatchObject({ message: expect.stringContaining('private address') });
  }
  expect(server.requests).toEqual([]);
});

test('a file that has not changed is not sent again', async () => {
  await using server = await loopbackServer((request, response) => {
    if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end();
    response.writeHead(200, { etag: '"one"' }).end(pdf);
  });
  const first = await download(`${server.url}/file`, options(server));
  const version = first.outcome === 'downloaded' ? first.version : undefined;
  expect(await download(`${server.url}/file`, { ...options(server), known: version })).toEqual({
    outcome: 'unchanged',
  });
});

test('an abort ends it at once and leaves nothing behind', async () => {
  const stop = new AbortController();
  await using server = await loopbackServer((_, response) => {
    response.writeHead(200).write('%PDF-', () => stop.abort());
  });
  await expect(download(`${server.url}/file`, { ...options(server), signal: stop.signal })).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});
