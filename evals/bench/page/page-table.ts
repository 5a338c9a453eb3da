import type { PageFigures } from './page-figures.ts';

/** What is promised of the page: each score at least, each interaction below. */
const bars = { score: 95, interactionMs: 100 };

/** The page's figures as lines of text, each beside what is promised. */
export function pageTable({ scores, interactions }: PageFigures): string[] {
  return [
    '',
    `the page under Lighthouse, out of 100 (promised: ${bars.score})   performance  accessibility  best practices`,
    ...scores.map(({ page, form, performance, accessibility, bestPractices }) =>
      [
        `${page}, ${form}`.padEnd(58),
        marked(performance, performance >= bars.score).padStart(11),
        marked(accessibility, accessibility >= bars.score).padStart(13),
        marked(bestPractices, bestPractices >= bars.score).padStart(14),
      ].join('  '),
    ),
    `while an answer streams, longest until the next picture (promised: below ${bars.interactionMs} ms)`,
    ...interactions.map(
      ({ what, events, longestMs }) =>
        `${`${what}, ${events} events`.padEnd(58)}  ${`${marked(longestMs, longestMs < bars.interactionMs)} ms`.padStart(11)}`,
    ),
  ];
}

function marked(value: number, isKept: boolean): string {
  return `${value}${isKept ? '' : ' (!)'}`;
}
