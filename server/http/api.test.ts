import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../app.ts';
import { appOver, sampleApp, sampleServices } from '../services.fixture.ts';
import { arbitraryOf, responseSchema, schemasIn } from './api-document.fixture.ts';
import { apiExamples } from './api-examples.ts';
import { readApiKeys } from './api-keys.ts';
import { type OpenApiDocument, operationsIn } from './openapi-document.ts';

type Called = ReturnType<typeof operationsIn>[number];

let app: App;
let document: OpenApiDocument;
let operations: Called[];
const folder = mkdtempSync(join(tmpdir(), 'documents-'));

beforeAll(async () => {
  const services = await sampleServices();
  writeFileSync(join(folder, 'kept.en.pdf'), '%PDF-0123456789');
  const library = { ...services.library, pdfOf: async (slug: string) => (slug === 'kept' ? 'kept.en.pdf' : null) };
  app = appOver({ ...services, library }, { documentsFolder: folder });
  document = (await (await app.request('/openapi.json')).json()) as OpenApiDocument;
  operations = operationsIn(document);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the description of the API', () => {
  test('names every call that is served, and no other', () => {
    const served = app.routes.filter(({ path, method }) => /^\/api\/[^*]+$/.test(path) && method !== 'ALL');
    const described = operations.filter(({ address }) => address.startsWith('/api/'));
    expect(new Set(described.map(({ method, address }) => `${method.toUpperCase()} ${address}`))).toEqual(
      new Set(served.map(({ method, path }) => `${method} ${asDescribed(path)}`)),
    );
  });

  test('gives every call a name of its own, a sentence, and what it answers', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
    for (const { summary, responses } of operations) {
      expect(summary).toBeTruthy();
      expect(Object.keys(responses ?? {}).some((status) => status.startsWith('2'))).toBe(true);
      expect(Object.keys(responses ?? {})).toEqual(expect.arrayContaining(['400', '500']));
    }
  });

  test('says of a call only what the standard has a word for', () => {
    const calls = Object.values(document.paths ?? {}).flatMap((methods) => Object.values(methods as object));
    const said = new Set(calls.flatMap((operation: object) => Object.keys(operation)));
    expect([...said].sort()).toEqual(['operationId', 'parameters', 'requestBody', 'responses', 'summary']);
  });

  test('has an example of every call that needs nothing to have happened before', () => {
    const without = operations.map(({ operationId = '' }) => operationId).filter((id) => !apiExamples[id]);
    expect(new Set([...without, ...Object.keys(apiExamples)])).toEqual(
      new Set(operations.map(({ operationId }) => operationId)),
    );
    expect(without.filter((id) => !withoutExample.test(id))).toEqual([]);
  });

  test('every example runs, and what it answers fits what was promised', async () => {
    const schemas = schemasIn(document);
    for (const operation of operations) {
      const example = apiExamples[operation.operationId ?? ''];
      if (!example) continue;
      const response = await call(operation, example.path ?? {}, example.query ?? {}, example.body);
      expect([operation.operationId, response.status]).toEqual([operation.operationId, 200]);
      await expectToFit(operation, response, schemas);
    }
  });

  test('the changelog tells of every call, and of the version that is served', async () => {
    const changelog = await readFile('docs/api-changelog.md', 'utf8');
    expect(changelog).toContain(`## ${document.info.version}`);
    for (const { method, address } of operations) expect(changelog).toContain(`\`${method.toUpperCase()} ${address}\``);
  });
});

// These need something to have happened before or a file, or say only how the service is.
const withoutExample = /^(is|getReadiness|exportDraft|\w+Answer)/;

test('whatever is sent, nothing fails, and no answer breaks what was promised', async () => {
  const schemas = schemasIn(document);
  for (const operation of operations) {
    const parameters = (operation.parameters ?? []) as { in: string; name: string; schema: object }[];
    const given = (place: string) =>
      fc.record(
        Object.fromEntries(
          parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, arbitraryOf(schema, schemas)]),
        ),
        place === 'path' ? {} : { requiredKeys: [] },
      );
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    const body = schema ? arbitraryOf(schema, schemas) : fc.constant(undefined);
    await fc.assert(
      fc.asyncProperty(given('path'), given('query'), body, async (path, query, sent) => {
        const response = await call(operation, path, query, sent);
        if (response.status >= 500) expect([operation.operationId, response.status]).toEqual(['isReady', 503]);
        await expectToFit(operation, response, schemas);
      }),
      { numRuns: 40 },
    );
  }
});

test.each(['/api/drafts/check', '/api/drafts/compare', '/api/ask', '/api/verify', '/api/resolve', '/api/chat'])(
  '%s without a body says what to send',
  async (path) => {
    const response = await app.request(path, { method: 'POST' });
    expect(response.status).toBe(400);
    expect(await response.json()).toHaveProperty('detail');
  },
);

test('whatever is uploaded as a draft, it is read or refused with what to do', async () => {
  const names = fc.constantFrom('draft.docx', 'draft.md', 'draft.txt', 'draft.pdf', '../draft.docx', '');
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ maxLength: 300 }), async (name, bytes) => {
      const form = new FormData();
      form.set('file', new File([Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes])], name));
      const response = await app.request('/api/drafts/check', { method: 'POST', body: form });
      expect(response.status).toBeLessThan(500);
      if (!response.ok) expect(await response.json()).toHaveProperty('detail');
    }),
    { numRuns: 40 },
  );
});

test('where the operator gave out keys, every door of programs asks for one and the page does not', async () => {
  const apiKeys = readApiKeys(['one:a-secret-of-a-program']);
  const locked = await sampleApp({}, { apiKeys });
  const authorization = 'Bearer a-secret-of-a-program';
  for (const path of ['/api/search?q=x', '/api/instruments', '/mcp']) {
    expect((await locked.request(path)).status).toBe(401);
    expect((await locked.request(path, { headers: { authorization } })).status).not.toBe(401);
  }
  for (const path of ['/healthz', '/docs', '/p/nelson-mandela-rules/rule-44', '/api/readiness'])
    expect((await locked.request(path)).status).toBe(200);
});

describe('a wrong method', () => {
  test.each([
    ['POST', '/api/search', 'GET, HEAD'],
    ['DELETE', '/api/ask', 'POST'],
    ['GET', '/api/ask', 'POST'],
    ['PUT', '/api/provisions/nelson-mandela-rules/rule-44', 'GET, HEAD'],
    ['POST', '/p/nelson-mandela-rules/rule-44', 'GET, HEAD'],
  ])('%s %s is answered with what may be used there', async (method, path, allowed) => {
    const response = await app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allowed);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('at an address that there is not, it stays that there is nothing', async () => {
    expect((await app.request('/api/nothing', { method: 'POST' })).status).toBe(404);
    expect((await app.request('/nothing', { method: 'POST' })).status).toBe(404);
  });
});

describe('what does not change', () => {
  test.each([
    '/api/provisions/nelson-mandela-rules/rule-44',
    '/api/instruments',
    '/api/instruments/nelson-mandela-rules',
    '/p/nelson-mandela-rules/rule-44',
    '/openapi.json',
    '/docs',
  ])('%s is not sent again to who has it', async (path) => {
    const first = await app.request(path);
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await app.request(path, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await app.request(path, { headers: { 'if-none-match': '"another"' } });
    expect(other.status).toBe(200);
  });

  test('a PDF is not sent again to who has it', async () => {
    const first = await app.request('/documents/kept.pdf');
    const since = first.headers.get('last-modified') ?? '';
    const again = await app.request('/documents/kept.pdf', { headers: { 'if-modified-since': since } });
    expect(again.status).toBe(304);
  });

  test('an answer is kept by nobody on its way', async () => {
    const response = await app.request('/api/nothing');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

test.each([
  ['/api/instruments?', 'instruments'],
  ['/api/compare?left=nelson-mandela-rules&right=bangkok-rules&', 'rows'],
  ['/api/search?q=solitary+confinement&', 'hits'],
  ['/api/phrases?q=solitary+confinement&', 'occurrences'],
])('%s comes in pages that follow one another', async (address, name) => {
  const all = (await read(`${address}limit=100`))[name] as unknown[];
  const paged: unknown[] = [];
  let cursor = '';
  for (let next: unknown = '0'; next !== null; ) {
    const page = await read(`${address}limit=2${cursor}`);
    paged.push(...(page[name] as unknown[]));
    next = page.next;
    cursor = `&cursor=${next}`;
  }
  expect(all.length).toBeGreaterThan(2);
  expect(paged.map(idOf)).toEqual(all.map(idOf));
});

/** A path of a route as a description writes it: `/:id` and `/:file{….docx}` are `/{id}` and `/{id}.docx`. */
function asDescribed(path: string): string {
  return path.replace(/:file\{.*\\(\.\w+)\}/, '{id}$1').replace(/:(\w+)/g, '{$1}');
}

function idOf(item: unknown): unknown {
  const { provision, slug, left, right } = item as Record<string, unknown>;
  return slug ?? (provision as { id?: string })?.id ?? provision ?? [left, right];
}

async function read(address: string): Promise<Record<string, unknown>> {
  const response = await app.request(address);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

function call(operation: Called, path: Record<string, unknown>, query: Record<string, unknown>, body?: unknown) {
  const filled = operation.address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asText(path[name])));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, asText(value)]),
  );
  const request =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  return app.request(`${filled}?${search}`, { method: operation.method.toUpperCase(), ...request });
}

function asText(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed();
}

async function expectToFit(
  operation: Called,
  response: Response,
  schemas: ReturnType<typeof schemasIn>,
): Promise<void> {
  expect(Object.keys(operation.responses ?? {})).toContain(String(response.status));
  const schema = responseSchema(operation, response.status, schemas);
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const text = await response.text();
  if (!schema || !isJson) return;
  const fits = schema.safeParse(JSON.parse(text));
  expect([operation.operationId, response.status, fits.error?.issues ?? []]).toEqual([
    operation.operationId,
    response.status,
    [],
  ]);
}
