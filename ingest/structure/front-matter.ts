import { parseSymbol } from '#corpus/provision/symbol.ts';
import type { ReadTitle } from '../read-document.ts';
import type { FlowItem } from './interpreter.ts';
import { type Paragraph, plainText } from './paragraph.ts';

const symbol =
  /(?<![\p{L}\d/])(?:A|S|E|ST|CRC|CAT|CCPR|CEDAW)\/(?:[A-Z0-9][A-Za-z0-9.-]*)(?:\/[A-Za-z0-9.()-]+)+(?: [A-Z](?![\p{L}\d]))?/u;
const resolutionNumber = /^((?:S-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?= ?\.))?)\s*[.．]?\s*(?=\S)/;
const namedResolution =
  /(General Assembly|Economic and Social Council|Human Rights Council) resolution (\d{1,4}\/\d{1,4}|\d{1,4} ?[A-Z]? ?\([IVXLCDM-]+\))/i;
const bodies: Record<string, string> = {
  'general assembly': 'A/RES/',
  'economic and social council': 'E/RES/',
  'human rights council': 'A/HRC/RES/',
};
const english =
  /(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})/;
const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Symbol, title and date as the front of a document prints them. */
export function readFront(items: readonly FlowItem[]): ReadTitle {
  const paragraphs = items.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []));
  const texts = paragraphs.map(plainText);
  const own = ownSymbol(texts);
  return {
    symbol: own,
    title: titleOf(paragraphs),
    adopted: adoptionDate(texts),
    adoptedBy: own ? null : adoptedBy(texts),
  };
}

/** The symbol in the masthead; one in square brackets is that of a report. */
function ownSymbol(texts: readonly string[]): string | null {
  const found = texts.filter((text) => !/^[[(]/.test(text)).flatMap((text) => symbol.exec(text)?.[0] ?? []);
  return found.find((text) => parseSymbol(text) !== null)?.trim() ?? null;
}

/** Behind the number of the resolution, or else the largest letters of the front. */
function titleOf(paragraphs: readonly Paragraph[]): string | null {
  const numbered = paragraphs.find((paragraph) => paragraph.bold && resolutionNumber.test(plainText(paragraph)));
  if (numbered) return plainText(numbered).replace(resolutionNumber, '').trim() || null;
  const [largest] = paragraphs.filter(({ bold }) => bold).toSorted((one, other) => other.size - one.size);
  return largest ? plainText(largest) : null;
}

function adoptedBy(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = namedResolution.exec(text);
    if (found) return `${bodies[found[1]!.toLowerCase()]}${found[2]}`;
  }
  return null;
}

function adoptionDate(texts: readonly string[]): string | null {
  const line = texts.find((text) => /\b(?:adopted|proclaimed)\b/i.test(text) && english.test(text));
  const [, day = '', month = '', year = ''] = english.exec(line ?? '') ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
