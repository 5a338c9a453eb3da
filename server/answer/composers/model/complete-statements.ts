import { quotationsIn } from '../../text/quotation-marks.ts';

/** What of a text that is still coming in can be judged now, and what must wait. */
export type Divided = { complete: string; rest: string };

// A full stop with the marks behind it, and the opening of what comes next: nothing can be added to the statement.
const statementEnd =
  /[.!?。؟؛]["”»」]?(?:\s*\[[^[\]\s]{1,40}\])+\s+(?=\S)|(?:\s*\[[^[\]\s]{1,40}\])+[.!?。؟]\s+(?=[^\s[])/gu;

/** Divides at the last line break, else behind the last statement that is over; never inside a quotation. */
export function divideComplete(buffer: string): Divided {
  const line = buffer.lastIndexOf('\n') + 1;
  if (line > 0) return { complete: buffer.slice(0, line), rest: buffer.slice(line) };
  const quotations = quotationsIn(buffer);
  const ends = [...buffer.matchAll(statementEnd)].map(({ 0: found, index }) => index + found.length);
  const end = ends.findLast((at) => !quotations.some((quotation) => quotation.start < at && at < quotation.end)) ?? 0;
  return { complete: buffer.slice(0, end), rest: buffer.slice(end) };
}
