import type { ReadTitle } from '../read-document.ts';
import type { FlowItem } from './interpreter.ts';
import { plainText } from './paragraph.ts';

const symbol = /\b(?:A|S|E|ST|CRC|CAT|CCPR|CEDAW)\/[A-Z0-9][A-Za-z0-9./() -]*[A-Za-z0-9)]/;
const resolutionNumber = /^(\d{1,4}\/\d{1,4}[A-Z]?|\d{4}\/\d{1,3})\s*[.．]?\s+(?=\S)/;

/** Symbol, title and date as the front of a document prints them. */
export function readFront(items: readonly FlowItem[]): ReadTitle {
  const texts = items.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []));
  const symbolText =
    texts
      .map(plainText)
      .map((text) => symbol.exec(text)?.[0])
      .find(Boolean) ?? null;
  const numbered = texts.find((paragraph) => resolutionNumber.test(plainText(paragraph)) && paragraph.bold);
  const largest = texts.filter(({ bold }) => bold).toSorted((one, other) => other.size - one.size)[0];
  const title = numbered ? plainText(numbered).replace(resolutionNumber, '') : largest ? plainText(largest) : null;
  return { symbol: symbolText?.trim() ?? null, title, adopted: null };
}
