import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleApp } from '../services.fixture.ts';
import { type Listening, listenOnLoopback } from './listening.fixture.ts';

const run = promisify(execFile);
let service: Listening;
// Inside the project, so that the client finds the package that it is made for.
mkdirSync('data', { recursive: true });
const folder = resolve(mkdtempSync(join('data', 'client-')));

beforeAll(async () => {
  service = await listenOnLoopback((await sampleApp()).fetch);
});

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What somebody would write who has nothing but the generated client. */
const program = `
import * as api from './client.ts';

export async function useClient(baseUrl: string) {
  api.defaults.baseUrl = baseUrl;
  const found = await api.searchProvisions('Mandela rule 44', { limit: 3 });
  const asked = await api.ask({ question: 'What does Mandela rule 44 say?' });
  const missing = await api.getProvision('nelson-mandela-rules', 'rule-999');
  const checked = await api.checkDraft({ text: 'Rule 999 of the Nelson Mandela Rules allows it.' });
  if (found.status !== 200 || asked.status !== 200 || checked.status !== 200) throw new Error('not answered');
  return {
    first: found.data.hits[0]?.provision.id,
    verdicts: asked.data.statements.map((statement) => statement.verdict),
    nearest: missing.status === 404 ? missing.data.nearest : undefined,
    findings: checked.data.findings.map((finding) => finding.kind),
  };
}
`;

test('a client that is generated from the description type-checks, and works', async () => {
  const description = join(folder, 'openapi.json');
  writeFileSync(description, await (await fetch(`${service.url}/openapi.json`)).text());
  await run(process.execPath, ['node_modules/oazapfts/dist/cli.js', description, join(folder, 'client.ts')]);
  writeFileSync(join(folder, 'program.ts'), program);
  await run(process.execPath, [
    'node_modules/typescript/bin/tsc',
    ...['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--allowImportingTsExtensions'],
    ...['--target', 'es2023', '--module', 'nodenext', join(folder, 'program.ts')],
  ]);
  const { useClient } = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'program.ts')).href);
  expect(await useClient(service.url)).toEqual({
    first: 'nelson-mandela-rules/rule-44',
    verdicts: ['verified'],
    nearest: expect.arrayContaining(['nelson-mandela-rules/rule-58']),
    findings: ['no-such-provision'],
  });
});
