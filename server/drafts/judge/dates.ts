import type { Reference } from '#corpus/references/reference.ts';
import type { Finding } from '../finding.ts';
import { cite } from './cite.ts';
import type { DraftView, Judge } from './judgement.ts';

const date =
  /\d{1,2}(?:er)?\.? ?(?:de )?\p{L}+ (?:de )?\d{4}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u;

/** Finds dates of adoption beside a citation that are not the instrument's. */
export const judgeDates: Judge = ({ references }, view) =>
  references.flatMap((reference) => (reference.dateMatches === false ? wrongDate(reference, view) : []));

function wrongDate(reference: Reference, view: DraftView): Finding[] {
  const slug = reference.instrument;
  const adopted = view.texts.adopted(slug ?? '');
  const found = date.exec(reference.text);
  if (!slug || !adopted || !found) return [];
  const said = new Intl.DateTimeFormat(view.lang === 'en' ? 'en-GB' : `${view.lang}-u-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(adopted));
  return [
    {
      kind: 'number-differs',
      severity: 'error',
      start: reference.start + found.index,
      end: reference.start + found.index + found[0].length,
      message: view.say('dateDiffers', { source: cite(slug, view), said, written: found[0] }),
      provision: null,
      suggestions: [{ provision: slug, replacement: said }],
    },
  ];
}
