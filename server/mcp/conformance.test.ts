import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listenOnLoopback } from '../http/listening.fixture.ts';
import { sampleApp } from '../services.fixture.ts';

let service: Listening;
const folder = mkdtempSync(join(tmpdir(), 'conformance-'));

beforeAll(async () => {
  service = await listenOnLoopback((await sampleApp()).fetch);
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['2025-11-25', '2026-07-28'])(
  'the official suite finds nothing against revision %s but what is named as not offered',
  async (revision) => {
    const { status, output } = await runSuite(revision);
    expect(output).toContain('Baseline check passed');
    expect(status).toBe(0);
  },
);

/** The suite as its authors publish it; what it prints names each scenario that failed. */
function runSuite(revision: string): Promise<{ status: number | null; output: string }> {
  const suite = 'node_modules/@modelcontextprotocol/conformance/dist/index.js';
  const baseline = join(import.meta.dirname, 'conformance', `${revision}.yaml`);
  const options = ['--url', `${service.url}/mcp`, '--requirements', revision, '--expected-failures', baseline];
  const run = spawn(process.execPath, [suite, 'server', ...options, '--output-dir', folder]);
  let output = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (part) => (output += part));
  return new Promise((resolve) => run.once('close', (status) => resolve({ status, output })));
}
