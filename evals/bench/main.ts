// `npm run bench`: speed and memory beside the baselines, and the built page in a real browser, in one run. Loopback
// only. It takes about five minutes, and some ten more with the curve over growing indexes, for which CORPUS_MIRROR has
// a folder `scale` of many documents, or archives of them. `-- --as-is` takes the index as it is; otherwise it is first
// brought up to what is at hand. `-- --curve` or `-- --page` measures that alone, `-- --no-curve` everything but the curve.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '#config';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig, openServices } from '../open-services.ts';
import type { BenchRecord, ServerFigures } from './bench-record.ts';
import { askWorkload, type BenchedServer, benchServer, searchWorkload } from './bench-server.ts';
import { benchTable } from './bench-table.ts';
import type { CurvePoint } from './curve/curve-point.ts';
import { measureCurve } from './curve/measure-curve.ts';
import { scaleDocuments } from './curve/scale-documents.ts';
import { measurePage } from './page/measure-page.ts';
import type { PageFigures } from './page/page-figures.ts';
import { makePlainTable } from './plain-table.ts';
import { readSpeed } from './read-speed.ts';
import { measureUsualWay } from './usual-way.ts';

const reportsFolder = 'evals/reports';
/** What is read both ways: a document of 33 pages as it was issued. */
const fileToRead = 'nelson-mandela-rules.en.pdf';

const config = evalsConfig(loadConfig());
const isAsked = (option: string) => process.argv.includes(option);
const skipped: string[] = [];
const questions = await englishQuestions();
const isAll = !isAsked('--curve') && !isAsked('--page');
const whole = isAll ? await measureWhole(config) : null;
const page = isAll || isAsked('--page') ? await pageOf(config) : null;
const curve = isAsked('--curve') || (isAll && !isAsked('--no-curve')) ? await curveOf(config) : [];
const record: BenchRecord = {
  started: new Date().toISOString(),
  node: process.version,
  cores: availableParallelism(),
  ...(whole ?? { provisions: 0, embedders: [], read: null, usualWay: null, servers: [] }),
  curve,
  page,
  skipped,
};
await mkdir(reportsFolder, { recursive: true });
await writeFile(join(reportsFolder, 'bench.json'), `${JSON.stringify(record, null, 1)}\n`);
process.stdout.write(`${benchTable(record)}\n`);
process.exit();

/** Reading, finding and serving what is at hand. */
async function measureWhole(config: Config) {
  const read = await measureReading(config);
  const prepared = await prepare(config);
  const servers: ServerFigures[] = [];
  for (const server of serversOf(config)) {
    say(`Loading ${server.server} …`);
    servers.push(await benchServer(server, [searchWorkload(questions), askWorkload(questions)]));
  }
  return { ...prepared, read, servers };
}

/** The curve over indexes of growing size, where there are so many documents. */
async function curveOf(config: Config): Promise<CurvePoint[]> {
  const folder = config.corpusMirror && join(config.corpusMirror, 'scale');
  const files = folder ? await scaleDocuments(folder, join(config.dataDir, 'bench-documents')) : null;
  if (!files) skipped.push('the curve: CORPUS_MIRROR has no folder "scale" with documents in it');
  return files ? measureCurve({ config, files, questions, say }) : [];
}

/** The built page, where there is a browser. */
async function pageOf(config: Config): Promise<PageFigures | null> {
  say('Opening the page in a browser …');
  const measured = await measurePage(config);
  if ('page' in measured) return measured.page;
  skipped.push(`the page: ${measured.skipped}`);
  return null;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function measureReading({ corpusMirror }: Config) {
  const path = corpusMirror ? join(corpusMirror, fileToRead) : null;
  const isThere = path !== null && (await stat(path).catch(() => null)) !== null;
  if (!isThere) skipped.push(`reading: CORPUS_MIRROR is no folder with ${fileToRead} in it`);
  return isThere ? readSpeed(path) : null;
}

/** Brings the index up to date and puts the same English texts into the plain table. */
async function prepare(config: Config) {
  const services = await openServices(config, { asIs: isAsked('--as-is'), say });
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
