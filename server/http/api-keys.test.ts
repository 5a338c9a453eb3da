import { Hono } from 'hono';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { ApiKeyError, readApiKeys, requireApiKey } from './api-keys.ts';
import { handleError } from './handle-error.ts';

const reader = 'a-reader-of-texts-only';
const everything = 'a-key-for-everything-there-is';

function ask(path: string, headers: Record<string, string> = {}, keys = [`one:${reader}:read`, `two:${everything}`]) {
  const app = new Hono().use(requireApiKey(readApiKeys(keys))).all('*', (c) => c.text('served'));
  app.onError(handleError(pino({ level: 'silent' })));
  return app.request(path, { headers });
}
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

describe('where the operator gave out keys', () => {
  test.each([
    ['no key', {}],
    ['a key that nobody gave out', bearer('x'.repeat(22))],
    ['a part of a key', bearer(reader.slice(0, -1))],
    ['a key that is not sent as one', { authorization: reader }],
  ])('a program with %s is refused and told what to send', async (_case, headers) => {
    const response = await ask('/api/search', headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('Bearer') });
  });

  test('a key opens what its scopes name, and nothing else', async () => {
    expect((await ask('/api/search', bearer(reader))).status).toBe(200);
    for (const path of ['/api/ask', '/api/chat', '/api/answers/1', '/api/verify', '/api/drafts/check', '/mcp'])
      expect((await ask(path, bearer(reader))).status).toBe(403);
  });

  test('a key without scopes opens everything', async () => {
    for (const path of ['/api/search', '/api/ask', '/api/verify', '/mcp'])
      expect((await ask(path, bearer(everything))).status).toBe(200);
  });

  test('our own page, its files and the health checks need none', async () => {
    expect((await ask('/api/ask', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    for (const path of ['/', '/healthz', '/p/a/b']) expect((await ask(path)).status).toBe(200);
  });
});

test('where there are no keys, everybody is served', async () => {
  expect((await ask('/api/ask', {}, [])).status).toBe(200);
});

test.each(['name', 'name:short', `name:${everything}:write`, `:${everything}`, `name:${everything}:read:more`])(
  'the key "%s" is refused before anything starts, with how to write one',
  (written) => {
    expect(() => readApiKeys([written])).toThrow(ApiKeyError);
  },
);
