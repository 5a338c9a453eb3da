// `npm run evals`: measures what the program promises, and exits 1 where a figure is under the floor.
import { ConfigError, loadConfig } from '#config';
import { EvalArgumentsError, parseEvalArguments, type SuiteName } from './arguments.ts';
import { CaseFileError } from './cases/read-cases.ts';
import { runConfiguration } from './configuration.ts';
import type { EvalContext, RunSuite } from './context.ts';
import { evalsConfig, openServices } from './open-services.ts';
import { compareRuns, comparisonText } from './report/compare-runs.ts';
import { belowFloor, readFloor } from './report/floor.ts';
import { keepRun, readRun } from './report/keep-run.ts';
import type { RunRecord } from './report/run-record.ts';
import { textTable } from './report/text-table.ts';
import { runSuites } from './run-suites.ts';
import { suites } from './suites.ts';

const reportsFolder = 'evals/reports';

try {
  const { suites: names, asIs, compare } = parseEvalArguments(process.argv.slice(2));
  if (compare) print(comparisonText(compareRuns(await readRun(compare.before), await readRun(compare.after))));
  else process.exitCode = await run(names, asIs);
} catch (error) {
  if (![ConfigError, EvalArgumentsError, CaseFileError].some((kind) => error instanceof kind)) throw error;
  say((error as Error).message);
  process.exitCode = 1;
}
// A native library may hold the process open, and a run that is through has nothing to wait for.
process.exit();

async function run(names: readonly SuiteName[], asIs: boolean): Promise<number> {
  const config = evalsConfig(loadConfig());
  let opened: ReturnType<typeof openServices> | null = null;
  const context: EvalContext = {
    config,
    say,
    services: () => {
      opened ??= openServices(config, { say, asIs });
      return opened;
    },
  };
  const records = await runSuites(wanted(names), context);
  const record: RunRecord = { configuration: await runConfiguration(config, await opened), suites: records };
  await keepRun(record, reportsFolder);
  print(textTable(record));
  say(`The whole report: ${reportsFolder}/latest.html`);
  return judge(record);
}

function wanted(names: readonly SuiteName[]): [SuiteName, RunSuite][] {
  const missing = names.find((name) => !suites[name]);
  if (missing) throw new EvalArgumentsError(`The suite "${missing}" is not there yet.`);
  const all = Object.entries(suites) as [SuiteName, RunSuite][];
  return all.filter(([name]) => names.length === 0 || names.includes(name));
}

async function judge(record: RunRecord): Promise<number> {
  const broken = belowFloor(record, await readFloor(new URL('floor.json', import.meta.url)));
  for (const line of broken) say(`Under the floor: ${line}`);
  return broken.length > 0 ? 1 : 0;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
