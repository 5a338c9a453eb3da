// `npm run bench`: speed and memory, beside the baselines, in one run of about two minutes. Loopback only.
// `-- --as-is` takes the index as it is; otherwise it is first brought up to what is at hand.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '#config';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig, openServices } from '../open-services.ts';
import type { BenchRecord, ServerFigures } from './bench-record.ts';
import { type BenchedServer, benchServer } from './bench-server.ts';
import { benchTable } from './bench-table.ts';
import { makePlainTable } from './plain-table.ts';
import { readSpeed } from './read-speed.ts';
import { measureUsualWay } from './usual-way.ts';

const reportsFolder = 'evals/reports';
/** What is read both ways: a document of 33 pages as it was issued. */
const fileToRead = 'nelson-mandela-rules.en.pdf';

const config = evalsConfig(loadConfig());
const asIs = process.argv.includes('--as-is');
const skipped: string[] = [];
const read = await measureReading(config);
const { provisions, embedders, usualWay } = await prepare(config);
const questions = await englishQuestions();
const servers: ServerFigures[] = [];
for (const server of serversOf(config)) {
  process.stderr.write(`Loading ${server.server} …\n`);
  servers.push(await benchServer(server, questions));
}
const record: BenchRecord = {
  started: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  provisions,
  embedders,
  read,
  usualWay,
  servers,
  skipped,
};
await writeFile(join(reportsFolder, 'bench.json'), `${JSON.stringify(record, null, 1)}\n`);
process.stdout.write(`${benchTable(record)}\n`);
process.exit();

async function measureReading({ corpusMirror }: Config) {
  const path = corpusMirror ? join(corpusMirror, fileToRead) : null;
  const isThere = path !== null && (await stat(path).catch(() => null)) !== null;
  if (!isThere) skipped.push(`reading: CORPUS_MIRROR is no folder with ${fileToRead} in it`);
  return isThere ? readSpeed(path) : null;
}

/** Brings the index up to date and puts the same English texts into the plain table. */
async function prepare(config: Config) {
  await mkdir(reportsFolder, { recursive: true });
  const services = await openServices(config, { asIs, say: (line) => process.stderr.write(`${line}\n`) });
  const texts = await englishTexts(services.index);
  await makePlainTable(plainFolder(config), texts, config);
  const { embedders } = services;
  if (!config.corpusMirror) skipped.push('finding against the usual way: CORPUS_MIRROR is not set');
  const usualWay = config.corpusMirror
    ? await measureUsualWay(services, config, `${plainFolder(config)}-chunks`)
    : null;
  await services.close();
  return { provisions: texts.length, embedders, usualWay };
}

async function englishTexts(index: ProvisionIndex): Promise<{ id: string; text: string }[]> {
  const english = (await index.documents()).filter(({ lang }) => lang === 'en');
  const slugs = new Set(english.flatMap(({ instruments }) => instruments.map(({ slug }) => slug)));
  const records = await Promise.all([...slugs].map((slug) => index.instrument(slug, 'en')));
  return records
    .flat()
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => ({ id, text }));
}

async function englishQuestions(): Promise<string[]> {
  const cases = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  return cases.filter(({ lang, history }) => lang === 'en' && !history).map(({ question }) => question);
}

function plainFolder(config: Config): string {
  return join(config.dataDir, 'bench');
}

function serversOf(config: Config): BenchedServer[] {
  const env = { DATA_DIR: config.dataDir, INDEX_URL: config.indexUrl, OFFLINE: '1', LOG_LEVEL: 'error' };
  const health = { listensPath: '/healthz', readyPath: '/healthz' };
  return [
    { server: 'constant', args: ['evals/bench/constant-server.ts'], ...health },
    { server: 'plain', args: ['evals/bench/plain-server.ts', plainFolder(config)], env, ...health },
    { server: 'ours', args: ['server/main.ts'], env, listensPath: '/healthz', readyPath: '/readyz' },
  ];
}
