import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '#config';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { PathLoad, ServerFigures } from '../bench-record.ts';
import { type BenchedServer, benchServer, searchWorkload, type Workload, waitFor } from '../bench-server.ts';
import { embedderChoice } from '../plain-table.ts';
import { startServer } from '../server-process.ts';
import type { CurvePoint } from './curve-point.ts';
import { grepLoad } from './grep-load.ts';
import { measureIngest } from './measure-ingest.ts';
import { type SampleRequests, sampleRequests } from './sample-requests.ts';

/** The sizes to reach, in provisions; the last takes all there is. */
const sizes = [1_000, 10_000, Number.POSITIVE_INFINITY];

/** The curve is measured with the embedder that needs nothing else, so that everybody's run compares. */
const embeddingModel = 'bundled';

export type CurveParts = { config: Config; files: readonly string[]; questions: readonly string[]; say: Say };
type Say = (line: string) => void;

/** Makes an index of each size and measures it, beside the baselines over the same texts. */
export async function measureCurve({ config, files, questions, say }: CurveParts): Promise<CurvePoint[]> {
  const points: CurvePoint[] = [];
  let perDocument = 50;
  for (const size of sizes) {
    const taken = files.slice(0, Math.ceil(size / perDocument));
    say(`Measuring an index of ${taken.length} documents …`);
    const point = await measurePoint(taken, questions, config);
    perDocument = point.ingest.provisions / point.ingest.documents;
    points.push(point);
    if (taken.length === files.length) break;
  }
  return points;
}

async function measurePoint(
  files: readonly string[],
  questions: readonly string[],
  config: Config,
): Promise<CurvePoint> {
  const dataDir = join(config.dataDir, 'bench-curve', String(files.length));
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const settings = {
    ...{ DATA_DIR: dataDir, INDEX_URL: join(dataDir, 'index'), EMBEDDING_MODEL: embeddingModel },
    ...{ OFFLINE: '1', LOG_LEVEL: 'error' },
  };
  // Without the mirror the server has nothing to ingest beside itself but what the project carries.
  const env = ['-u', 'CORPUS_MIRROR', ...Object.entries(settings).map(([name, value]) => `${name}=${value}`)];
  await measureIngest([], { dataDir, env });
  const ingest = await measureIngest(files, { dataDir, env });
  const records = await englishRecords({ ...config, dataDir, indexUrl: settings.INDEX_URL, embeddingModel });
  const requests = sampleRequests(records);
  const health = { listensPath: '/healthz', env: settings, unset: ['CORPUS_MIRROR'] };
  const ours: BenchedServer = { server: 'ours', args: ['server/main.ts'], readyPath: outOfAllTexts, ...health };
  const plain: BenchedServer = {
    ...{ server: 'same table', args: ['evals/bench/same-table-server.ts'], readyPath: '/healthz' },
    ...health,
  };
  const servers: ServerFigures[] = [
    await benchServer(ours, [searchWorkload(questions), ...workloadsOf(requests)]),
    await benchServer(plain, [searchWorkload(questions)]),
  ];
  const warmAfterMs = await warmAfter(ours);
  const grep = await grepLoads(records, requests, join(dataDir, 'provisions.txt'));
  return { ingest, warmAfterMs, servers, grep };
}

async function englishRecords(config: Config): Promise<ProvisionRecord[]> {
  const { embedders } = await chooseEmbedders(embedderChoice(config));
  const index = await openLanceDbProvisionIndex({ folder: config.indexUrl, spaces: embedders, onMismatch: 'refuse' });
  const english = (await index.documents()).filter(({ lang }) => lang === 'en').map(({ id }) => id);
  const records = await index.provisionsOfDocuments(english);
  await index.close();
  await Promise.all(embedders.map((embedder) => embedder.close()));
  return [...records.values()].flat();
}

function workloadsOf({ phrases, pages, provisions }: SampleRequests): Workload[] {
  return [
    {
      path: 'phrases',
      clients: [1, 16],
      requests: (address) =>
        phrases.map((phrase) => ({ url: `${address}/api/phrases?q=${encodeURIComponent(phrase)}` })),
    },
    {
      path: 'resolve',
      clients: [1],
      requests: (address) => pages.map((text) => ({ url: `${address}/api/resolve`, body: { text, lang: 'en' } })),
    },
    {
      path: 'connections',
      clients: [1],
      requests: (address) =>
        provisions.map(({ slug, locator }) => ({ url: `${address}/api/provisions/${slug}/${locator}/connections` })),
    },
  ];
}

/** What is answered once everything has been read that needs every text: what is measured before is the start. */
const outOfAllTexts = '/api/phrases?q=upon%20request';

/** From a cold start to the first answer that needs every text. */
async function warmAfter({ listensPath, ...command }: BenchedServer): Promise<number> {
  const start = performance.now();
  const server = await startServer({ ...command, readyPath: listensPath, startWithinMs: 30_000 });
  try {
    await waitFor(`${server.address}${outOfAllTexts}`);
    return performance.now() - start;
  } finally {
    await server.stop();
  }
}

async function grepLoads(
  records: readonly ProvisionRecord[],
  { phrases }: SampleRequests,
  path: string,
): Promise<PathLoad[]> {
  await writeFile(path, records.map(({ id, text }) => `${id}\t${text.replace(/\s+/g, ' ')}\n`).join(''));
  const load = await grepLoad(phrases, path);
  return load ? [{ path: 'phrases', load, cpuMs: null }] : [];
}
