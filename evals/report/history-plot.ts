import { html } from 'hono/html';
import type { RunRecord, SuiteRecord } from './run-record.ts';

const width = 600;
const height = 120;

/** The suite's first measures over the runs that were kept, oldest first; nothing where there is no earlier run. */
export function historyPlot({ suite, measures }: SuiteRecord, runs: readonly RunRecord[]): ReturnType<typeof html> {
  const names = measures.slice(0, 4).map(({ name }) => name);
  if (runs.length < 2 || names.length === 0) return html``;
  return html`<figure>
    <svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Earlier runs">
      <rect class="frame" x="0" y="0" width="${width}" height="${height}" />
      ${names.map((name, index) => html`<polyline class="series-${index}" points="${points(suite, name, runs)}" />`)}
    </svg>
    <figcaption>
      The last ${runs.length} runs, from 0 to 1:
      ${names.map((name, index) => html`<span class="key series-${index}">${name}</span> `)}
    </figcaption>
  </figure>`;
}

function points(suite: string, name: string, runs: readonly RunRecord[]): string {
  return runs
    .flatMap((run, index) => {
      const value = run.suites.find((one) => one.suite === suite)?.measures.find((one) => one.name === name)?.value;
      if (value === undefined || Number.isNaN(value)) return [];
      return `${Math.round((index / (runs.length - 1)) * width)},${Math.round((1 - value) * height)}`;
    })
    .join(' ');
}
