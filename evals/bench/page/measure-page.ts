import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#config';
import { startScriptedServer } from '#server/answer/composers/model/scripted-server.ts';
import { findChromium } from '../../find-chromium.ts';
import { type ServerProcess, startServer } from '../server-process.ts';
import { longAnswer } from './long-answer.ts';
import { measureInteractions } from './measure-interactions.ts';
import { measureScores } from './measure-scores.ts';
import type { PageFigures } from './page-figures.ts';

const readyWithinMs = 5 * 60_000;

/** Measures the built page on what is bundled, so that everybody's run compares; says why where there is no browser. */
export async function measurePage(config: Config): Promise<{ page: PageFigures } | { skipped: string }> {
  const found = findChromium(config.chromium);
  if (found.path === null) return { skipped: found.reason };
  const { path } = found;
  const scores = await withServer(config, {}, ({ address }) => measureScores(address, path));
  await using model = await startScriptedServer(longAnswer);
  const writing = { MODEL: 'openai:scripted', MODEL_BASE_URL: model.baseUrl };
  const interactions = await withServer(config, writing, ({ address }) => measureInteractions(address, path));
  return { page: { scores, interactions } };
}

async function withServer<T>(
  { dataDir }: Config,
  settings: Readonly<Record<string, string>>,
  work: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const folder = join(dataDir, 'bench-page');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const own = { DATA_DIR: folder, INDEX_URL: join(folder, 'index'), DATABASE_URL: join(folder, 'answers.sqlite') };
  const server = await startServer({
    args: ['server/main.ts'],
    readyPath: '/readyz',
    env: { ...own, EMBEDDING_MODEL: 'bundled', OFFLINE: '1', LOG_LEVEL: 'error', ...settings },
    unset: ['CORPUS_MIRROR', 'MODEL_MIRROR', 'PUBLIC_URL', 'API_KEYS', ...(settings.MODEL ? [] : ['MODEL'])],
    startWithinMs: readyWithinMs,
  });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
