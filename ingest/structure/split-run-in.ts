import { textOfLine } from '../read/page-line.ts';
import { type Label, labelOf, plainNumber } from './label.ts';
import { cutParagraph, type Paragraph } from './paragraph.ts';

/**
 * Parts numbered paragraphs that run on in one: "… in torture. 2. Each State Party shall …". Only the number
 * that has to come next, after the end of a sentence and missing otherwise, is taken for one.
 */
export function splitRunIns(paragraphs: readonly Paragraph[]): Paragraph[] {
  const labels = paragraphs.map((paragraph) => labelOf(paragraph));
  return paragraphs.flatMap((paragraph, index) => {
    const number = numberOf(labels[index]);
    const following =
      labels
        .slice(index + 1, index + 40)
        .map(numberOf)
        .find((next) => next !== null) ?? null;
    return number === null || following === number + 1 ? [paragraph] : splitFrom(paragraph, number + 1, following);
  });
}

function numberOf(label: Label | null | undefined): number | null {
  return label ? plainNumber(label) : null;
}

function splitFrom(paragraph: Paragraph, number: number, following: number | null): Paragraph[] {
  if (number === following) return [paragraph];
  for (const [index, line] of paragraph.lines.entries()) {
    const text = textOfLine(line);
    const found = new RegExp(`(?<=(?:^|[.;。；] ))${number}\\. ?(?=\\p{Lu})`, 'u').exec(text);
    if (!found || (found.index === 0 && !endsSentence(paragraph, index))) continue;
    const { before, after } = cutParagraph(paragraph, index, found.index === 0 ? 0 : found.index - 1);
    if (before && after) return [before, ...splitFrom(after, number + 1, following)];
  }
  return [paragraph];
}

function endsSentence(paragraph: Paragraph, index: number): boolean {
  const before = paragraph.lines[index - 1];
  return before !== undefined && /[.;。；]$/.test(textOfLine(before).trim());
}
