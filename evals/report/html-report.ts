import { html, raw } from 'hono/html';
import type { Measure, MeasuredGroup } from '../measures/aggregate.ts';
import { type Changed, compareRuns, isGain } from './compare-runs.ts';
import { formatMeasure } from './format-measure.ts';
import { historyPlot } from './history-plot.ts';
import { isBetterLow } from './is-better-low.ts';
import { reportStyle } from './report-style.ts';
import type { RunRecord, SuiteRecord } from './run-record.ts';

type Markup = ReturnType<typeof html>;

/** A case is listed when it lost something in one of its scores; the longest lists are cut, and say so. */
const casesListed = 200;

/** One self-contained page: figures with counts and intervals, groups, the cases that went wrong, earlier runs. */
export async function htmlReport(run: RunRecord, earlier: readonly RunRecord[]): Promise<string> {
  const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Evals of ${run.configuration.started.slice(0, 10)}</title>
    <style>
      ${raw(reportStyle)}
    </style>
  </head>
  <body>
    <h1>What was measured</h1>
    ${configuration(run)}
    <nav>${run.suites.map(({ suite }) => html`<a href="#${suite}">${suite}</a> `)}</nav>
    ${run.suites.map((suite) => section(suite, [...earlier, run]))}
  </body>
</html>`;
  return String(await page);
}

function configuration({ configuration: c }: RunRecord): Markup {
  return html`<p class="configuration">
    ${c.started.replace('T', ' ').slice(0, 16)} · git ${c.git.slice(0, 12)} · corpus ${c.corpus ?? 'not opened'} ·
    embedders ${c.embedders.join(', ') || 'none'} · composer ${c.composer} · Node ${c.node}
    ${c.mirror ? '' : html`<strong>· no corpus mirror: only what ships with the project was measured</strong>`}
  </p>`;
}

function section(suite: SuiteRecord, runs: readonly RunRecord[]): Markup {
  return html`<section id="${suite.suite}">
    <h2>${suite.suite}</h2>
    <p>${suite.outcomes.length} cases in ${suite.seconds.toFixed(1)} seconds. Each figure stands with the number of
    things counted and its 95 per cent bootstrap interval.</p>
    ${measureTable(suite.measures)}
    ${Object.entries(suite.facts).map(([name, fact]) => html`<p>${name}: ${fact}</p>`)}
    ${suite.skipped.length > 0 ? html`<h3>Skipped</h3><ul>${suite.skipped.map((line) => html`<li>${line}</li>`)}</ul>` : ''}
    ${historyPlot(suite, runs)}
    ${sinceBefore(suite.suite, runs)}
    ${groupTables(suite.groups)}
    ${wrongCases(suite)}
  </section>`;
}

/** The cases that went differently from the last run of the same suite before this one. */
function sinceBefore(suite: string, runs: readonly RunRecord[]): Markup {
  const now = runs.at(-1);
  const before = runs.slice(0, -1).findLast((run) => run.suites.some((one) => one.suite === suite));
  if (!now || !before) return html``;
  const changes = compareRuns(before, now).filter((one) => one.suite === suite);
  const gains = changes.filter(isGain);
  if (changes.length === 0) return html`<p>No case went differently from the run before.</p>`;
  return html`<details>
    <summary>Since ${before.configuration.started.slice(0, 16).replace('T', ' ')}:
    ${changes.length - gains.length} figures of cases got worse, ${gains.length} better</summary>
    <table>
      <thead><tr><th scope="col">case</th><th scope="col">measure</th><th scope="col">before</th><th scope="col">now</th><th scope="col">asked</th></tr></thead>
      <tbody>${[...changes.filter((one) => !isGain(one)), ...gains].slice(0, casesListed).map(changeRow)}</tbody>
    </table>
  </details>`;
}

function changeRow({ id, measure, before, after, asked }: Changed): Markup {
  return html`<tr><td>${id}</td><td>${measure}</td><td>${before.toFixed(2)}</td><td>${after.toFixed(2)}</td><td dir="auto">${asked}</td></tr>`;
}

function measureTable(measures: readonly Measure[]): Markup {
  return html`<table>
    <thead><tr><th scope="col">measure</th><th scope="col">value</th><th scope="col">interval</th></tr></thead>
    <tbody>${measures.map(measureRow)}</tbody>
  </table>`;
}

function measureRow(measure: Measure): Markup {
  return html`<tr><th scope="row">${measure.name}</th><td>${formatMeasure(measure)}</td><td>${bar(measure)}</td></tr>`;
}

/** The interval as a band on a line from 0 to 1, with the value as a mark. */
function bar({ value, low, high }: Measure): Markup {
  const x = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 200);
  const width = Math.max(1, x(high) - x(low));
  return html`<svg viewBox="0 0 200 10" width="200" height="10" role="img" aria-label="${value.toFixed(2)}">
    <rect class="line" x="0" y="4" width="200" height="2" /><rect class="band" x="${x(low)}" y="1" width="${width}" height="8" />
    <rect class="mark" x="${Math.max(0, x(value) - 1)}" y="0" width="2" height="10" />
  </svg>`;
}

function groupTables(groups: readonly MeasuredGroup[]): Markup {
  const byName = Object.entries(Object.groupBy(groups, ({ by }) => by));
  return html`${byName.map(
    ([by, members]) => html`<details>
      <summary>by ${by}</summary>
      ${members!.map(({ value, measures }) => html`<h4>${value}</h4>${measureTable(measures)}`)}
    </details>`,
  )}`;
}

function wrongCases({ outcomes }: SuiteRecord): Markup {
  const wrong = outcomes.filter(({ scores }) => Object.entries(scores).some(isLoss));
  if (wrong.length === 0) return html`<p>No case lost anything.</p>`;
  return html`<details>
    <summary>${wrong.length} cases that lost something${wrong.length > casesListed ? `, the first ${casesListed}` : ''}</summary>
    <table>
      <thead><tr><th scope="col">case</th><th scope="col">asked</th><th scope="col">came</th><th scope="col">lost</th></tr></thead>
      <tbody>
        ${wrong.slice(0, casesListed).map(
          ({ id, asked, came, scores }) => html`<tr>
            <td>${id}</td><td dir="auto">${asked}</td><td dir="auto">${came}</td>
            <td>${Object.entries(scores)
              .filter(isLoss)
              .map(([name]) => name)
              .join(', ')}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

function isLoss([name, [earned, of]]: [string, readonly [number, number]]): boolean {
  if (of === 0 || / by words alone$| spelt right$/.test(name)) return false;
  return isBetterLow(name) ? earned > 0 : earned < of;
}
