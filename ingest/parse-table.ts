import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { ParseReport } from './parse-report.ts';
import type { PlacedInstrument } from './place-in-instruments.ts';
import { shortReport } from './short-report.ts';

/** Beginning and end are what a person compares with the paper. */
const wordsShown = 7;

/** A reading as lines of text that can be checked against the paper: what each number is, its page, how it begins and ends. */
export function parseTable(file: string, instruments: readonly PlacedInstrument[], report: ParseReport): string[] {
  return [
    ...instruments.flatMap(instrumentTable),
    ...shortReport(file, report),
    `  lines: ${Object.entries(report.lines)
      .map(([role, lines]) => `${lines} ${role}`)
      .join(', ')}`,
  ];
}

function instrumentTable({ slug, title, provisions }: PlacedInstrument): string[] {
  const width = Math.max(...provisions.map(({ locator }) => locator.length));
  let headings: readonly string[] = [];
  const rows = provisions.flatMap((provision) => {
    const fresh = provision.headings.filter((heading, index) => headings[index] !== heading);
    headings = provision.headings;
    return [...fresh.map((heading) => `    ${oneLine(heading)}`), row(provision, width)];
  });
  return [`${slug}${title ? ` · ${oneLine(title)}` : ''}`, ...rows, ''];
}

function row({ locator, page, text, footnotes, tables }: ProvisionRecord, width: number): string {
  const extras = [
    ...(footnotes.length > 0 ? [`notes ${footnotes.map(({ mark }) => mark).join(' ')}`] : []),
    ...(tables.length > 0 ? [`${tables.length} table${tables.length > 1 ? 's' : ''}`] : []),
  ];
  const where = page === null ? '' : `p. ${page}`;
  const more = extras.length > 0 ? `  [${extras.join(', ')}]` : '';
  return `  ${locator.padEnd(width)}  ${where.padEnd(7)} ${excerpt(text)}${more}`;
}

function excerpt(text: string): string {
  const line = oneLine(text);
  const words = line.split(' ');
  if (/\p{Script=Han}/u.test(line) && line.length > 44) return `${line.slice(0, 22)} … ${line.slice(-14)}`;
  if (words.length <= wordsShown * 2) return line || '(its words are in its paragraphs)';
  return `${words.slice(0, wordsShown).join(' ')} … ${words.slice(-wordsShown + 2).join(' ')}`;
}

/** Text from a document never moves the cursor or breaks the table. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
