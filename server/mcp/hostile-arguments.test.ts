import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arbitraryOf } from '../http/api-document.fixture.ts';
import { type Listening, listenOnLoopback } from '../http/listening.fixture.ts';
import { sampleApp } from '../services.fixture.ts';

let service: Listening;
let client: Client;

beforeAll(async () => {
  service = await listenOnLoopback((await sampleApp()).fetch);
  client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode: 'auto' } });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${service.url}/mcp`)));
});

afterAll(async () => {
  await client.close();
  await service.close();
});

test('whatever a tool is given, it answers in its own form or says what to do, and never fails', async () => {
  const { tools } = await client.listTools();
  for (const { name, inputSchema } of tools) {
    await fc.assert(
      fc.asyncProperty(arbitraryOf(inputSchema, {}), async (given) => {
        const args = JSON.parse(JSON.stringify(given ?? {}).replace(/\\ud[89a-f]../gi, '?'));
        if (typeof args !== 'object' || args === null || Array.isArray(args)) return;
        // The client holds what comes back to the schema of the tool, and refuses what does not fit.
        const result = await client.callTool({ name, arguments: args });
        const said = result.content.map((block) => (block.type === 'text' ? block.text : '')).join('\n');
        expect(said).not.toContain('Something went wrong here');
        expect(said).not.toMatch(/\n\s+at \S+ \(/);
        if (result.isError) expect(said.length).toBeGreaterThan(10);
      }),
      { numRuns: 40 },
    );
  }
});
