import type { Measure } from '../measures/aggregate.ts';
import { formatMeasure } from './format-measure.ts';
import type { RunRecord, SuiteRecord } from './run-record.ts';

/** The run as plain text for a terminal: every figure with its count and interval, then the groups, then what was skipped. */
export function textTable(run: RunRecord): string {
  return [...run.suites.map(suiteText), configurationText(run)].join('\n\n');
}

function suiteText(suite: SuiteRecord): string {
  const title = `${suite.suite} (${suite.outcomes.length} cases, ${suite.seconds.toFixed(1)} s)`;
  const facts = Object.entries(suite.facts).map(([name, fact]) => `  ${name}: ${fact}`);
  const skipped = suite.skipped.map((line) => `  skipped: ${line}`);
  return [title, ...measureLines(suite.measures), ...facts, ...groupLines(suite), ...skipped].join('\n');
}

function measureLines(measures: readonly Measure[]): string[] {
  const width = Math.max(0, ...measures.map(({ name }) => name.length));
  return measures.map((one) => `  ${one.name.padEnd(width)}  ${formatMeasure(one)}`);
}

/** One line a group, with the headline measures only: the page has them all. */
function groupLines({ groups, headline }: SuiteRecord): string[] {
  const rows = groups.flatMap(({ by, value, measures }) => {
    const cells = headline.map((name) => measures.find((one) => one.name === name));
    return cells.some(Boolean) ? [[by, value, ...cells.map((one) => (one ? formatMeasure(one) : '–'))]] : [];
  });
  return rows.length > 0 ? columns([['', '', ...headline], ...rows]) : [];
}

function columns(rows: readonly string[][]): string[] {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  return rows.map((row) => `  ${row.map((cell, index) => cell.padEnd(widths[index]!)).join('  ')}`.trimEnd());
}

function configurationText({ configuration: c }: RunRecord): string {
  return [
    `corpus ${c.corpus ?? 'not opened'}, embedders ${c.embedders.join(', ') || 'none'}, composer ${c.composer}`,
    `git ${c.git}, node ${c.node}, started ${c.started}`,
    c.mirror ? '' : 'CORPUS_MIRROR is not set: only what ships with the project was measured.',
  ]
    .filter(Boolean)
    .join('\n');
}
