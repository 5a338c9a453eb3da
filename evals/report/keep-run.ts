import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlReport } from './html-report.ts';
import type { RunRecord } from './run-record.ts';

/** Earlier runs that the report looks back on. */
const runsShown = 20;

/** Writes `latest.json` and `latest.html`, and keeps the run among the earlier ones, which the page plots. */
export async function keepRun(run: RunRecord, folder: string): Promise<void> {
  const runs = join(folder, 'runs');
  await mkdir(runs, { recursive: true });
  const earlier = await earlierRuns(runs);
  const json = `${JSON.stringify(run, null, 1)}\n`;
  await writeFile(join(folder, 'latest.json'), json);
  await writeFile(join(folder, 'latest.html'), await htmlReport(run, earlier));
  await writeFile(join(runs, `${run.configuration.started.replaceAll(':', '-')}.json`), json);
}

export async function readRun(path: string): Promise<RunRecord> {
  return JSON.parse(await readFile(path, 'utf8')) as RunRecord;
}

async function earlierRuns(folder: string): Promise<RunRecord[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.slice(-runsShown).map((name) => readRun(join(folder, name))));
}
