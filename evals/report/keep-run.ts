import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { htmlReport } from './html-report.ts';
import type { RunRecord } from './run-record.ts';

/** Earlier runs that the report looks back on. */
const runsShown = 20;

/** Runs kept; older ones are removed. */
const runsKept = 50;

/** Writes `latest.json` and `latest.html`, and keeps the run among the earlier ones, which the page plots. */
export async function keepRun(run: RunRecord, folder: string): Promise<void> {
  const runs = join(folder, 'runs');
  await mkdir(runs, { recursive: true });
  const earlier = await earlierRuns(runs);
  await removeOldest(runs);
  const json = `${JSON.stringify(run, null, 1)}\n`;
  await writeFile(join(folder, 'latest.json'), json);
  await writeFile(
    join(folder, 'latest.html'),
    await htmlReport(
      run,
      earlier.filter((one) => isComparable(one, run)),
    ),
  );
  await writeFile(join(runs, `${run.configuration.started.replaceAll(':', '-')}.json`), json);
}

export async function readRun(path: string): Promise<RunRecord> {
  return JSON.parse(await readFile(path, 'utf8')) as RunRecord;
}

/** Made with as much as this one: a run without the mirror says nothing of one with it. */
function isComparable({ configuration: one }: RunRecord, { configuration: other }: RunRecord): boolean {
  return one.mirror === other.mirror && one.embedders.join() === other.embedders.join();
}

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  for (const name of names.slice(0, -runsKept)) await rm(join(folder, name));
}

async function earlierRuns(folder: string): Promise<RunRecord[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.slice(-runsShown).map((name) => readRun(join(folder, name))));
}
