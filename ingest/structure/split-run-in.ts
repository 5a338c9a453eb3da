import { textOfLine } from '../read/page-line.ts';
import { stepOf } from '../read/printed-number.ts';
import { unitHeading } from '../read/unit-headings.ts';
import { type Label, labelOf, plainNumber } from './label.ts';
import { cutParagraph, type Paragraph, plainText } from './paragraph.ts';

/**
 * Parts numbered paragraphs that run on in one: "… in torture. 2. Each State Party shall …", also out of the last
 * item of a list. Only the number or letter that has to come next, after the end of a sentence and missing
 * otherwise, is taken for one.
 */
export function splitRunIns(paragraphs: readonly Paragraph[]): Paragraph[] {
  const labels = paragraphs.map((paragraph) => labelOf(paragraph));
  let enclosing: number | null = null;
  return paragraphs.flatMap((paragraph, index) => {
    const label = labels[index];
    if (!label) {
      if (unitHeading(plainText(paragraph))) enclosing = null;
      return [paragraph];
    }
    const following = labels.slice(index + 1, index + 40).flatMap((other) => other ?? []);
    const number = plainNumber(label);
    enclosing = number ?? enclosing;
    if (number !== null) return splitNumbers(paragraph, number, following);
    const items = splitLetters(paragraph, label, following);
    if (enclosing === null || goesOnWithItems(label, following)) return items;
    return [...items.slice(0, -1), ...splitNumbers(items.at(-1)!, enclosing, following)];
  });
}

/** True where the next label is the list's next item; an item with words behind it is not the last. */
function goesOnWithItems(label: Label, following: readonly Label[]): boolean {
  const next = following[0]?.printed.readings ?? [];
  return label.printed.readings.some(({ style, ordinal }) =>
    next.some((other) => other.style === style && other.ordinal === ordinal + 1),
  );
}

/** Words that end with a point and lead to a number: "as set out in para. 4." */
const abbreviated = '(?<!\\p{L})(?:[Aa]rts?|[Cc]f|[Cc]hap|[Nn]os?|[Pp]aras?|[Pp]p?|[Ss]ects?|[Vv]ols?)';

function splitNumbers(paragraph: Paragraph, number: number, following: readonly Label[]): Paragraph[] {
  const next = following.map(plainNumber).find((other) => other !== null) ?? null;
  if (next === number + 1) return [paragraph];
  const parts = cutBefore(
    paragraph,
    (after) => new RegExp(`(?<=^|(?<!${abbreviated})[.;。；] )${after}\\. ?(?=\\p{Lu})`, 'u'),
    number + 1,
  );
  if (!parts) return [paragraph];
  return [parts[0], ...splitNumbers(parts[1], number + 1, following)];
}

/** Letters are too common in running text: a letter has to be missing between two that are there. */
function splitLetters(paragraph: Paragraph, label: Label, following: readonly Label[]): Paragraph[] {
  const letter = ordinalOf(label);
  const next = following[0] ? ordinalOf(following[0]) : null;
  if (letter === null || next === null || next <= letter + 1 || next > letter + 4) return [paragraph];
  const step = stepOf({ style: 'letter', ordinal: letter + 1 });
  const parts = cutBefore(
    paragraph,
    () => new RegExp(`(?<=^|[.;,:] |; and )\\(?${step}\\) ?(?=\\p{Lu})`, 'u'),
    letter + 1,
  );
  if (!parts) return [paragraph];
  const rest = labelOf(parts[1]);
  return [parts[0], ...(rest ? splitLetters(parts[1], rest, following) : [parts[1]])];
}

function ordinalOf({ printed }: Label): number | null {
  return printed.readings.find(({ style }) => style === 'letter')?.ordinal ?? null;
}

function cutBefore(
  paragraph: Paragraph,
  pattern: (ordinal: number) => RegExp,
  ordinal: number,
): [Paragraph, Paragraph] | null {
  for (const [index, line] of paragraph.lines.entries()) {
    const found = pattern(ordinal).exec(textOfLine(line));
    if (!found || (found.index === 0 && !endsSentence(paragraph, index))) continue;
    const { before, after } = cutParagraph(paragraph, index, found.index === 0 ? 0 : found.index - 1);
    if (before && after) return [before, after];
  }
  return null;
}

function endsSentence(paragraph: Paragraph, index: number): boolean {
  const before = paragraph.lines[index - 1];
  return before !== undefined && /[.;。；]$/.test(textOfLine(before).trim());
}
