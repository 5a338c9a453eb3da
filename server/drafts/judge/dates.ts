import { dateInWords } from '#corpus/provision/citation.ts';
import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import { cite } from './cite.ts';
import type { DraftView, Judge } from './judgement.ts';

const date =
  /\d{1,2}(?:er)?\.? ?(?:de )?\p{L}+(?: \p{L}+)?(?:\/\p{L}+)?,? (?:de )?\d{4}(?: года| г\.)?|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日|\p{L}+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}/u;

/** Chinese puts the date before the number of the resolution. */
const reachBefore = 24;

/** Finds dates of adoption beside a citation that are not the instrument's. */
export const judgeDates: Judge = (sentence, view) =>
  sentence.references.flatMap((reference) =>
    reference.dateMatches === false ? wrongDate(reference, sentence, view) : [],
  );

function wrongDate(reference: Reference, sentence: DraftSentence, view: DraftView): Finding[] {
  const slug = reference.instrument;
  const adopted = view.texts.adopted(slug ?? '');
  const from = Math.max(sentence.start, reference.start - reachBefore);
  const inside = date.exec(reference.text);
  const found = inside ?? date.exec(view.draft.words.slice(from, reference.start));
  if (!slug || !adopted || !found) return [];
  const start = (inside ? reference.start : from) + (found?.index ?? 0);
  const said = dateInWords(adopted, officialOrEnglish(view.lang)) ?? adopted;
  return [
    {
      kind: 'number-differs',
      severity: 'error',
      start,
      end: start + found[0].length,
      message: view.say('dateDiffers', { source: cite(slug, view), said, written: found[0] }),
      provision: null,
      suggestions: [{ provision: slug, replacement: said }],
    },
  ];
}
