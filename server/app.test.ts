import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { createInMemoryProvisionIndex } from '#corpus/index/in-memory-provision-index.ts';
import { sampleDocument, sampleEntry } from '#corpus/index/index-samples.ts';
import type { App } from './app.ts';
import { appOver, samplePublicUrl, sampleServices } from './services.fixture.ts';

const hostile = '<img src=x onerror=alert(1)>';
const logged: string[] = [];
let app: App;

beforeAll(async () => {
  const documentsFolder = mkdtempSync(join(tmpdir(), 'documents-'));
  writeFileSync(join(documentsFolder, 'kept.en.pdf'), '%PDF-0123456789');
  app = await createTestApp(documentsFolder);
});

describe('provisions', () => {
  test('a provision comes with the addresses at which it opens', async () => {
    const response = await get('/api/provisions/nelson-mandela-rules/rule-43');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      id: 'nelson-mandela-rules/rule-43',
      links: { page: `${samplePublicUrl}/p/nelson-mandela-rules/rule-43?lang=en` },
    });
  });

  test('whole=true brings its subparagraphs in order', async () => {
    const { whole } = await json(await get('/api/provisions/nelson-mandela-rules/rule-43?whole=true'));
    expect(whole.map(({ locator }) => locator)).toEqual(['rule-43', 'rule-43.1', 'rule-43.2']);
  });

  test('a number that does not exist is a problem that names the nearest', async () => {
    const response = await get('/api/provisions/nelson-mandela-rules/rule-130');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 404,
      nearest: ['nelson-mandela-rules/rule-44', expect.anything(), expect.anything()],
    });
  });

  test('an address that is no locator is a problem too, and not a fault', async () => {
    expect((await get('/api/provisions/nelson-mandela-rules/..%2f..%2fetc')).status).toBe(404);
    expect((await get("/api/provisions/nelson-mandela-rules/rule-1'--")).status).toBe(404);
  });

  test('a person at the permanent address of a rule that does not exist finds what comes nearest, a program a problem', async () => {
    const page = await get('/p/nelson-mandela-rules/rule-999', { accept: 'text/html' });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('<a href="/p/nelson-mandela-rules/rule-');
    const problem = await get('/p/nelson-mandela-rules/rule-999', { accept: 'application/json' });
    expect(problem.headers.get('content-type')).toContain('application/problem+json');
  });

  test('the permanent page shows text as text, whatever a document holds', async () => {
    const response = await get('/p/hostile-paper/para-1');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('&lt;img');
    expect(page).not.toContain('<img');
  });
});

describe('instruments', () => {
  test('what is missing is listed, with the way to get it', async () => {
    const { instruments } = await json(await get('/api/instruments'));
    const bangkok = instruments.find(({ slug }) => slug === 'bangkok-rules');
    expect(bangkok).toMatchObject({
      status: 'missing',
      provisions: 0,
      obtain: expect.stringContaining('npm run ingest'),
    });
  });

  test('later instruments of the same line are named, oldest first', async () => {
    const instrument = await json(await get('/api/instruments/a-res-77-232'));
    expect(instrument.followedBy).toEqual(['a-res-78-224', 'a-res-79-187', 'a-res-80-226']);
  });
});

describe('search', () => {
  test('a reference in the question is the first hit', async () => {
    const { hits } = await json(await get('/api/search?q=Mandela+rule+44'));
    expect(hits[0]).toMatchObject({
      provision: { id: 'nelson-mandela-rules/rule-44' },
      matchedBy: expect.arrayContaining(['reference']),
    });
  });

  test('pages follow one another without a hit lost or shown twice', async () => {
    const all = await json(await get('/api/search?q=solitary+confinement&limit=50'));
    const first = await json(await get('/api/search?q=solitary+confinement&limit=1'));
    const second = await json(await get(`/api/search?q=solitary+confinement&limit=1&cursor=${first.next}`));
    const ids = [first, second].flatMap(({ hits }) => hits.map((hit) => hit.provision.id));
    expect(ids).toEqual(all.hits.slice(0, 2).map((hit) => hit.provision.id));
  });

  test('a query that does not fit its schema is told what is wrong, field by field', async () => {
    const response = await get('/api/search?q=x&limit=1000');
    expect(response.status).toBe(400);
    expect((await json(response)).detail).toContain('limit');
  });
});

describe('cross-references', () => {
  test('citations in a text come back with the provisions they mean and the exact words', async () => {
    const { references } = await json(await post('/api/resolve', { text: 'See rule 44 of the Nelson Mandela Rules.' }));
    expect(references).toMatchObject([{ status: 'found', provisions: ['nelson-mandela-rules/rule-44'] }]);
  });

  test('a wording is found in each provision that has it, with offsets into its text', async () => {
    const found = await json(await get('/api/phrases?q=solitary+CONFINEMENT'));
    expect(found).toMatchObject({ total: 2, searched: { documents: 3 } });
  });

  test('two instruments of which one is not at hand are not compared', async () => {
    expect((await get('/api/compare?left=nelson-mandela-rules&right=bangkok-rules')).status).toBe(404);
  });
});

describe('answers', () => {
  const question = 'What does Mandela rule 44 say?';

  test('the streamed text is the answer, and no word of it comes before its statement', async () => {
    const parts = await chat(question);
    const answer = parts.find(({ type }) => type === 'data-answer')?.data as { markdown: string };
    const deltas = parts.filter(({ type }) => type === 'text-delta');
    expect(deltas.map(({ delta }) => delta).join('')).toBe(answer.markdown);
    expect(answer.markdown).toContain('[1]');
    const firstDelta = parts.findIndex(({ type }) => type === 'text-delta');
    expect(parts[firstDelta - 1]?.type).toBe('data-statement');
  });

  test('a question of an instrument that nobody here knows is refused, and the instrument named', async () => {
    const messages = [{ role: 'user', parts: [{ type: 'text', text: question }] }];
    for (const asked of [
      post('/api/ask', { question, instruments: ['nelson-mandela-rules', 'nope'] }),
      post('/api/chat', { id: 'a', messages, instruments: ['nope'] }),
    ]) {
      const response = await asked;
      expect(response.status).toBe(400);
      expect((await json(response)).detail).toContain('“nope”');
    }
    expect((await post('/api/ask', { question, instruments: ['nelson-mandela-rules'] })).status).toBe(200);
  });

  test('an answer can be fetched again by its id', async () => {
    const answer = await json(await post('/api/ask', { question }));
    expect(await json(await get(`/api/answers/${answer.id}`))).toMatchObject(answer);
    expect((await get('/api/answers/another')).status).toBe(404);
  });

  test("the question's words are not in the log", async () => {
    await post('/api/ask', { question: 'Is a xylophone allowed?' });
    await get('/api/search?q=xylophone');
    expect(logged.join('')).toContain('/api/ask');
    expect(logged.join('')).not.toContain('xylophone');
  });

  test("anybody's answer is judged, statement by statement, by the same checks", async () => {
    const text = 'Prisoners may be confined for 23 hours a day [1]. “Solitary confinement is restricted.” [2]';
    const sources = ['nelson-mandela-rules/rule-44', 'nelson-mandela-rules/rule-43.2'];
    const { statements } = await json(await post('/api/verify', { text, sources }));
    expect(statements).toMatchObject([{ verdict: 'withheld' }, { verdict: 'verified' }]);
  });

  test('a conversation that does not end in a question is refused', async () => {
    const messages = [{ role: 'assistant', parts: [{ type: 'text', text: 'Hello' }] }];
    expect((await post('/api/chat', { id: '1', messages })).status).toBe(400);
  });

  test('a body that is no JSON is told how to be sent', async () => {
    const response = await app.request('/api/ask', {
      method: 'POST',
      body: '{bad',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(400);
    expect((await json(response)).detail).toContain('/docs');
  });

  test('a body that is too large is refused before it is read', async () => {
    const response = await post('/api/ask', { question: 'x'.repeat(3_000_000) });
    expect(response.status).toBe(413);
  });
});

describe('documents', () => {
  test('a range that can’t be read is none: the whole PDF is sent', async () => {
    expect((await get('/documents/kept.pdf?lang=en', { range: 'potato' })).status).toBe(200);
  });

  test('a part of a PDF is served by its range', async () => {
    const response = await get('/documents/kept.pdf?lang=en', { range: 'bytes=5-7' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 5-7/15');
    expect(await response.text()).toBe('012');
  });

  test('nothing outside the index is served', async () => {
    for (const path of ['/documents/unknown.pdf', '/documents/..%2f..%2fpackage.json', '/documents/kept.pdf?lang=xx']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

test('metrics count requests by route and never by what was asked', async () => {
  await get('/api/search?q=trombone');
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toContain('route="/api/search"');
  expect(metrics).not.toContain('trombone');
});

describe('safety', () => {
  test('a changing request from another site is refused', async () => {
    expect((await post('/api/ask', { question: 'x' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('/api/ask', { question: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('a name that an attacker points at this machine gets nothing', async () => {
    expect((await app.request('/api/instruments', { headers: { host: 'attacker.example' } })).status).toBe(421);
  });

  test('no page may run or load anything that is not ours', async () => {
    const policy = (await get('/p/nelson-mandela-rules/rule-44')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  });

  test('the description of the API names every call that is served', async () => {
    const { paths } = await json(await get('/openapi.json'));
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/instruments',
        '/api/provisions/{slug}/{locator}',
        '/api/search',
        '/api/ask',
        '/api/chat',
        '/readyz',
      ]),
    );
  });
});

async function createTestApp(documentsFolder: string): Promise<App> {
  const index = createInMemoryProvisionIndex();
  await index.replaceDocument(
    sampleDocument('nelson-mandela-rules.en', 'en'),
    family('nelson-mandela-rules/rule-43', [
      'In no circumstances may restrictions amount to torture.',
      'Solitary confinement is restricted.',
    ]).concat(
      sampleEntry(
        'nelson-mandela-rules/rule-44',
        'en',
        'For the purpose of these rules, solitary confinement shall refer to the confinement of prisoners for 22 hours or more a day.',
      ),
    ),
  );
  await index.replaceDocument({ ...sampleDocument('hostile-paper.en', 'en', { title: hostile }) }, [
    sampleEntry('hostile-paper/para-1', 'en', `Nothing ${hostile} here.`),
  ]);
  await index.replaceDocument({ ...sampleDocument('kept.en', 'en'), pdf: 'kept.en.pdf' }, [
    sampleEntry('kept/para-1', 'en', 'Kept.'),
  ]);
  const log = pino(
    { level: 'info' },
    new Writable({
      write: (chunk, _, done) => {
        logged.push(String(chunk));
        done();
      },
    }),
  );
  const services = await sampleServices({ log }, { index });
  return appOver(services, { documentsFolder, pageFolder: 'web/dist' });
}

function family(id: string, texts: string[]) {
  const [root, ...parts] = [
    sampleEntry(id, 'en', ''),
    ...texts.map((text, index) => sampleEntry(`${id}.${index + 1}`, 'en', text)),
  ];
  root!.provision.children = parts.map(({ provision }) => provision.id);
  for (const part of parts) part.provision.parent = id;
  return [root!, ...parts];
}

function get(path: string, headers: Record<string, string> = {}) {
  return app.request(path, { headers });
}

function post(path: string, body: object, headers: Record<string, string> = {}) {
  return app.request(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

/** The body of an answer, as loose as the tests that look into it. */
type Body = {
  [key: string]: unknown;
  hits: { provision: { id: string } }[];
  instruments: { slug: string }[];
  whole: { locator: string }[];
  paths: object;
  next: string;
};

async function json(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

type Part = { type: string; delta?: string; data?: unknown };

async function chat(text: string): Promise<Part[]> {
  const response = await post('/api/chat', {
    id: '1',
    messages: [{ id: 'm', role: 'user', parts: [{ type: 'text', text }] }],
  });
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: {'));
  return lines.map((line) => JSON.parse(line.slice('data: '.length)) as Part);
}
