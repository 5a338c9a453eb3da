import type { InstrumentReport, NumberingReport, ParseReport } from './parse-report.ts';

/** A parse report in a few lines: what was found, and what a person should look at. */
export function shortReport(name: string, report: ParseReport): string[] {
  const pages = report.pages === null ? '' : ` on ${count(report.pages, 'page')}`;
  const notices = report.notices.map(({ page, message }) => `    ${page === null ? '' : `page ${page}: `}${message}`);
  return [
    `${name}: ${count(report.provisions, 'provision')}${pages}`,
    ...report.instruments.map(instrumentLine),
    ...notices.slice(0, noticesMax),
    ...(notices.length > noticesMax ? [`    and ${count(notices.length - noticesMax, 'further notice')}`] : []),
  ];
}

/** More than a few are for the report in the file. */
const noticesMax = 3;

function instrumentLine({ slug, provisions, numbering, doubles }: InstrumentReport): string {
  const twice = doubles.length > 0 ? [`twice: ${few(doubles)}`] : [];
  return `  ${[`${slug} ${provisions}`, ...numbering.map(numberingWords), ...twice].join(', ')}`;
}

function numberingWords({ unit, expected, found, gaps, beyond }: NumberingReport): string {
  const due = expected ? `${found} of ${expected.last - expected.first + 1}` : `${found}`;
  const missing = gaps.length > 0 ? ` (missing ${few(gaps)})` : '';
  const more = beyond.length > 0 ? ` (not expected ${few(beyond)})` : '';
  return `${unit} ${due}${missing}${more}`;
}

function few(list: readonly (string | number)[]): string {
  return list.length > 6 ? `${list.slice(0, 5).join(' ')} and ${list.length - 5} more` : list.join(' ');
}

/** A number with its noun, in the plural where there is not just one. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
