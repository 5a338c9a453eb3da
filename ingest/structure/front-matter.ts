import { parseSymbol } from '#corpus/provision/symbol.ts';
import type { ReadTitle } from '../read-document.ts';
import { isEnacting } from './enacting-words.ts';
import type { FlowItem } from './flow.ts';
import { type Paragraph, plainText } from './paragraph.ts';

const symbol =
  /(?<![\p{L}\d/])(?:A|S|E|ST|CRC|CAT|CCPR|CEDAW)\/(?:[A-Z0-9][A-Za-z0-9.-]*)(?:\/[A-Za-z0-9.()-]+)+(?: [A-Z](?![\p{L}\d]))?/u;
/** Of a draft the second part of the number is not known yet. */
const resolutionNumber = /^((?:S-)?\d{1,4}\/(?:\d{1,4}|…|\.{3})(?: ?[A-Z](?= ?\.))?)\s*[.．]?\s*(?=\S)/;
const namedResolution =
  /(General Assembly|Economic and Social Council|Human Rights Council) resolution (\d{1,4}\/\d{1,4}|\d{1,4} ?[A-Z]? ?\([IVXLCDM-]+\))/i;
const bodies: Record<string, string> = {
  'general assembly': 'A/RES/',
  'economic and social council': 'E/RES/',
  'human rights council': 'A/HRC/RES/',
};
/** How the line on the adoption begins; other texts that were adopted are named in the middle of sentences. */
const ofAdoption = /^(?:(?:draft )?(?:resolution|decision|text)s? )?(?:adopted|proclaimed|approved|recommended)\b/i;
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
    title: titleOf(paragraphs, own !== null),
    adopted: adoptionDate(texts) ?? adoptionDate(pairsOf(texts)),
    adoptedBy: own ? null : adoptedBy(texts),
  };
}

/** The symbol in the masthead; one in square brackets is that of a report. */
function ownSymbol(texts: readonly string[]): string | null {
  const found = texts.filter((text) => !/^[[(]/.test(text)).flatMap((text) => symbol.exec(text)?.[0] ?? []);
  return found.find((text) => parseSymbol(text) !== null)?.trim() ?? null;
}

/** Behind the number of the resolution, of an issue above its enacting words, or else in the largest letters of the front. */
function titleOf(paragraphs: readonly Paragraph[], isIssue: boolean): string | null {
  const numbered = paragraphs.findIndex((paragraph) => paragraph.bold && resolutionNumber.test(plainText(paragraph)));
  const above = isIssue ? lastBold(beforeEnacting(paragraphs)) : -1;
  const [largest] = paragraphs.filter(({ bold }) => bold).toSorted((one, other) => other.size - one.size);
  const first = [numbered, above, largest ? paragraphs.indexOf(largest) : -1].find((index) => index >= 0);
  if (first === undefined) return null;
  return boldFrom(paragraphs, first).replace(resolutionNumber, '').trim() || null;
}

function beforeEnacting(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const enacting = paragraphs.findIndex((paragraph) => isEnacting(plainText(paragraph)));
  return enacting < 0 ? paragraphs : paragraphs.slice(0, enacting);
}

/** Where the last bold text begins, in one paragraph or several. */
function lastBold(paragraphs: readonly Paragraph[]): number {
  let first = paragraphs.findLastIndex(({ bold }) => bold);
  while (first > 0 && goesOnInBold(paragraphs[first - 1]!, paragraphs[first]!)) first--;
  return first;
}

/** A long title may be set in lines that were taken for paragraphs. */
function boldFrom(paragraphs: readonly Paragraph[], first: number): string {
  let end = first + 1;
  while (paragraphs[end] && goesOnInBold(paragraphs[end - 1]!, paragraphs[end]!)) end++;
  return paragraphs.slice(first, end).map(plainText).join(' ');
}

function goesOnInBold(before: Paragraph, paragraph: Paragraph): boolean {
  const alike = before.bold && paragraph.bold && Math.abs(before.size - paragraph.size) < 0.2;
  return alike && paragraph.spaceAbove < spaceInTitle && !resolutionNumber.test(plainText(paragraph));
}

/** The lines of a title stand this near to one another, in lines of their own letters. */
const spaceInTitle = 1.3;

function adoptedBy(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = namedResolution.exec(text);
    if (found) return `${bodies[found[1]!.toLowerCase()]}${found[2]}`;
  }
  return null;
}

/** The date may stand on a line of its own below the words "Resolution adopted by the General Assembly". */
function pairsOf(texts: readonly string[]): string[] {
  return texts.slice(1).map((text, index) => `${texts[index]} ${text}`);
}

function adoptionDate(texts: readonly string[]): string | null {
  const line = texts.find((text) => ofAdoption.test(text) && english.test(text));
  const [, day = '', month = '', year = ''] = english.exec(line ?? '') ?? [];
  const number = months.indexOf(month.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
