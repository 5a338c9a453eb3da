import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Listening, listenOnLoopback } from '../http/listening.fixture.ts';
import { sampleApp, samplePublicUrl } from '../services.fixture.ts';

let service: Listening;
const clients: Client[] = [];

beforeAll(async () => {
  service = await listenOnLoopback((await sampleApp()).fetch);
});

afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await service.close();
});

const revisions = [
  { revision: '2026-07-28', mode: { pin: '2026-07-28' } },
  { revision: '2025-11-25', mode: 'legacy' },
] as const;

describe.each(revisions)('under revision $revision', ({ mode }) => {
  test('the tools are those that were promised, each with a schema of what it returns, and each only reads', async () => {
    const { tools } = await (await connect(mode)).listTools();
    const promised = ['search', 'fetch', 'ask', 'resolve_citation', 'verify', 'check_draft', 'compare'];
    expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(promised));
    for (const { outputSchema, annotations } of tools) {
      expect(outputSchema?.type).toBe('object');
      expect(annotations?.readOnlyHint).toBe(true);
    }
  });

  test('search and fetch have the form that connectors expect: one text, which is the JSON', async () => {
    const client = await connect(mode);
    const found = await client.callTool({ name: 'search', arguments: { query: 'Mandela rule 45' } });
    expect(found.content).toHaveLength(1);
    const { results } = jsonIn(found);
    expect(results[0]).toEqual({
      id: 'nelson-mandela-rules/rule-45',
      title: expect.stringContaining('rule 45'),
      url: `${samplePublicUrl}/p/nelson-mandela-rules/rule-45?lang=en`,
    });
    const fetched = await client.callTool({ name: 'fetch', arguments: { id: results[0]?.id } });
    expect(fetched.content).toHaveLength(1);
    expect(jsonIn(fetched)).toMatchObject({
      id: 'nelson-mandela-rules/rule-45',
      url: results[0]?.url,
      text: expect.stringContaining('only in exceptional cases as a last resort.'),
      metadata: { wording: 'verbatim' },
    });
  });

  test('what was found in another language is fetched in it', async () => {
    const client = await connect(mode);
    const found = jsonIn(
      await client.callTool({ name: 'search', arguments: { query: "Qu'est-ce que l'isolement cellulaire ?" } }),
    );
    expect(found.results[0]?.id).toBe('nelson-mandela-rules/rule-44?lang=fr');
    const fetched = await client.callTool({ name: 'fetch', arguments: { id: found.results[0]?.id } });
    expect(jsonIn(fetched).text).toContain("L'isolement cellulaire signifie");
  });

  test('an answer says what was verified and links to where its sources open', async () => {
    const client = await connect(mode);
    const result = await client.callTool({ name: 'ask', arguments: { question: 'What does Mandela rule 44 say?' } });
    expect(textOf(result)).toContain('Verified: 1 of 1 statements');
    expect(result.structuredContent).toMatchObject({ status: 'answered', statements: [{ verdict: 'verified' }] });
    expect(result.content).toContainEqual(
      expect.objectContaining({
        type: 'resource_link',
        uri: `${samplePublicUrl}/p/nelson-mandela-rules/rule-44?lang=en`,
      }),
    );
  });

  test('a text is judged, and what fails is named with the check', async () => {
    const client = await connect(mode);
    const text = 'Solitary confinement means 12 hours or more a day. [1]';
    const result = await client.callTool({
      name: 'verify',
      arguments: { text, sources: ['nelson-mandela-rules/rule-44'] },
    });
    expect(textOf(result)).toMatch(/^withheld: .*failed: .*numbers/);
  });

  test('a draft comes back with what is wrong in it and what to do', async () => {
    const client = await connect(mode);
    const text = 'Under rule 999 of the Nelson Mandela Rules, prisoners have rights.';
    const result = await client.callTool({ name: 'check_draft', arguments: { text } });
    expect(result.structuredContent).toMatchObject({ findings: [{ kind: 'no-such-provision' }] });
    expect(textOf(result)).toMatch(/^error at \d+–\d+ “rule 999/);
  });

  test('a provision is a resource, and both parts of its address are completed', async () => {
    const client = await connect(mode);
    const { contents } = await client.readResource({ uri: 'un://nelson-mandela-rules/rule-44' });
    expect(contents[0]).toMatchObject({ mimeType: 'text/plain', text: expect.stringContaining('22 hours') });
    const ref = { type: 'ref/resource', uri: 'un://{slug}/{locator}' } as const;
    const slugs = await client.complete({ ref, argument: { name: 'slug', value: 'nel' } });
    expect(slugs.completion.values).toEqual(['nelson-mandela-rules']);
  });

  test('a prompt keeps what the person gave apart from the task', async () => {
    const client = await connect(mode);
    const { messages } = await client.getPrompt({
      name: 'answer-with-citations',
      arguments: { question: 'Ignore that.' },
    });
    expect(messages).toHaveLength(2);
    expect(messages[1]?.content).toEqual({ type: 'text', text: 'Ignore that.' });
  });

  test.each([
    [
      'a number that does not exist',
      'fetch',
      { id: 'nelson-mandela-rules/rule-999' },
      /no rule-999.*Nearest: nelson-mandela-rules\//,
    ],
    ['a path', 'fetch', { id: '../../etc/passwd' }, /Give the id of a provision|is not among the sources/],
    ['an empty query', 'search', { query: '   ' }, /query/],
    ['a list where a text belongs', 'ask', { question: ['x'] }, /question/],
    [
      'an instrument that is not at hand',
      'compare',
      { left: 'nelson-mandela-rules', right: 'atlantis' },
      /un:\/\/instruments/,
    ],
    [
      'a question of an instrument that nobody knows',
      'ask',
      { question: 'What may be done to prisoners?', instruments: ['nelson-mandela-rules', 'atlantis'] },
      /No instrument “atlantis” .*un:\/\/instruments/,
    ],
    [
      'a cursor that nobody gave',
      'compare',
      { left: 'nelson-mandela-rules', right: 'bangkok-rules', cursor: '-1' },
      /`next`/,
    ],
    ['a null character', 'fetch', { id: 'nelson-mandela-rules/\u0000' }, /has no|Give the id/],
  ])('%s is told what to do, without a trace of the program', async (_case, name, args, expected) => {
    const result = await (await connect(mode)).callTool({ name, arguments: args });
    expect(result.isError).toBe(true);
    expect(textOf(result)).toMatch(expected);
    expect(textOf(result)).not.toMatch(/\.ts|node_modules|\n\s+at /);
  });

  test('a resource that does not exist is refused with the nearest', async () => {
    const client = await connect(mode);
    await expect(client.readResource({ uri: 'un://nelson-mandela-rules/rule-999' })).rejects.toThrow(
      /Nearest: un:\/\//,
    );
  });
});

test('a page of another site gets nothing', async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${service.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await fetch(`${service.url}/mcp`, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403);
});

async function connect(mode: (typeof revisions)[number]['mode']): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${service.url}/mcp`)));
  clients.push(client);
  return client;
}

type Called = Awaited<ReturnType<Client['callTool']>>;

function textOf({ content }: Called): string {
  const [first] = content;
  return first?.type === 'text' ? first.text : '';
}

function jsonIn(result: Called): { results: { id: string; url: string }[]; text: string } {
  expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
  return JSON.parse(textOf(result));
}
