// `npm test`: the whole suite; with `--full` the browser tests alone, in every width, language and colours. Ends with
// one plain line, `N passed, N failed`, with what was skipped after it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { loadConfig } from '#config';
import { findChromium } from './find-chromium.ts';
import { installChromium } from './install-chromium.ts';

type TestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numFailedTestSuites: number;
};

const reportFile = 'evals/reports/tests.json';
const config = loadConfig();

const isFull = process.argv.includes('--full');
mkdirSync('evals/reports', { recursive: true });
const projects = [...(isFull ? [] : ['--project', 'unit']), ...browserProjects()];
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2).filter((argument) => argument !== '--full'),
  ],
  { stdio: 'inherit' },
);
sayWhatTheMirrorsAllow();
process.exitCode = conclude(status);

/** The browser tests run where there is a browser; where there is none, one line says so and why. */
function browserProjects(): string[] {
  let found = findChromium(config.chromium);
  if (!found.path && !config.chromium && !config.offline) {
    console.log('No Chromium was found; trying to install one …');
    if (installChromium()) found = findChromium(undefined);
  }
  if (found.path !== null) return ['--project', 'browser', ...(isFull ? ['--project', 'matrix'] : [])];
  console.log(`The browser tests are skipped: ${found.reason}.`);
  return [];
}

function sayWhatTheMirrorsAllow(): void {
  if (!config.corpusMirror) console.log('CORPUS_MIRROR is not set: tests on the issued documents were skipped.');
  if (!config.modelMirror) console.log('MODEL_MIRROR is not set: tests with real embedding models were skipped.');
}

function conclude(status: number | null): number {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport;
  const { numPassedTests: passed, numPendingTests: skipped } = report;
  const failed = Math.max(report.numFailedTests, status === 0 ? 0 : 1);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed ? 1 : 0;
}
