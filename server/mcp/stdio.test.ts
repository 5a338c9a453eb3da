import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
// A machine that is busy with other tests takes its time to start a process.
const startMsMax = 150_000;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['auto', 'legacy'] as const)(
  'the same tools stand on standard input and output, negotiated %s',
  async (mode) => {
    const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['server/mcp.ts'],
        env: { DATA_DIR: join(folder, mode), EMBEDDING_MODEL: 'none', OFFLINE: '1', LANCEDB_LOG: 'error' },
        stderr: 'ignore',
      }),
      { timeout: startMsMax },
    );
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('ask');
    const result = await client.callTool({ name: 'fetch', arguments: { id: 'nelson-mandela-rules/rule-1' } });
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('not among the sources') }],
    });
    await client.close();
  },
  startMsMax,
);
