import type { ReadDocument } from '../read-document.ts';
import { structureLines } from './structure-lines.ts';
import { type TypesetLine, typeset } from './typeset.fixture.ts';

/** Words that fill more than a line. */
export const long =
  'the need for practical guidance for national criminal justice systems on reducing reoffending, and the wish of some Member States to see it written down';

/** The head of a resolution's first page. */
export const masthead: readonly TypesetLine[] = [
  { text: 'United Nations', y: 50, size: 12 },
  { text: 'A/RES/99/7', x: 480, y: 50, size: 12 },
  { text: '99/7. Reading what is printed', x: 71, y: 70, size: 12, bold: true },
];

/** Reads made-up pages in English. */
export function read(lines: readonly TypesetLine[]): ReadDocument {
  return structureLines(typeset(lines), { origin: 'pdf', lang: 'en', pages: 3 });
}

export function textsOf({ provisions }: ReadDocument): Record<string, string> {
  return Object.fromEntries(provisions.map(({ locator, text }) => [locator, text]));
}
