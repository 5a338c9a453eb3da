import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageRoutes } from './pages.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(folder, 'index.html'), '<title>the page</title>');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string, accept: string) => pageRoutes(folder).request(path, { headers: { accept } });

test('a person at an address that leads nowhere gets the page, as not found', async () => {
  const response = await get('/nowhere', 'text/html,application/xhtml+xml');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('the page');
});

test.each([
  ['a program', '/nowhere', 'application/json'],
  ['whoever looks for data', '/api/nowhere', 'text/html'],
])('%s at an address that leads nowhere does not get the page', async (_, path, accept) => {
  const response = await get(path, accept);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('the page');
});

test('each room is the page', async () => {
  const response = await get('/draft', 'text/html');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('the page');
});
