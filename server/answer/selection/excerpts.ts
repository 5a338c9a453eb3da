import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { FocusStems } from '../evidence/coverage.ts';
import { coveredBy } from '../evidence/coverage.ts';
import type { InstrumentText } from '../evidence/instrument-texts.ts';
import type { Passage } from '../evidence/passage.ts';
import { contentStemsOf } from '../text/words.ts';
import { cutToAnswer } from './cut-to-answer.ts';

const verbatim = (record: ProvisionRecord): string => record.text;

/** A passage with all its items and all its words. */
export function wholeExcerpt(passage: Passage): Excerpt {
  return { passage, items: passage.items, wordsOf: verbatim };
}

/** Everything that a provision holds, in the order of the text; of an item, its list's opening words and itself. */
export function excerptsOfProvision(id: string, { passages }: InstrumentText): Excerpt[] {
  const isInside = (record: ProvisionRecord) => record.id === id || record.id.startsWith(`${id}.`);
  return passages.flatMap((passage) => {
    if (isInside(passage.record)) return [wholeExcerpt(passage)];
    const items = passage.items.filter((item) => isInside(item) || id.startsWith(`${item.id}.`));
    return items.some(isInside) ? [{ passage, items, wordsOf: verbatim }] : [];
  });
}

/**
 * A passage cut to what answers: only the items that speak of the question, where the words of the question single
 * some of them out and the opening words are not what was asked for; long provisions cut at sentences.
 */
export function answeringExcerpt(passage: Passage, focus: FocusStems): Excerpt {
  return {
    passage,
    items: withParents(passage, itemsThatAnswer(passage, focus)),
    wordsOf: (record) => cutToAnswer(record, focus),
  };
}

function itemsThatAnswer({ record, items }: Passage, focus: FocusStems): ProvisionRecord[] {
  const opening = new Set(coveredBy(contentStemsOf(record.text, record.lang), focus));
  const asked = focus.filter((entry) => !opening.has(entry));
  const weigh = (item: ProvisionRecord) =>
    coveredBy(contentStemsOf(item.text, item.lang), asked).reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(0, ...items.map(weigh));
  return most === 0 ? items : items.filter((item) => weigh(item) >= most * 0.7);
}

function withParents({ items }: Passage, kept: readonly ProvisionRecord[]): ProvisionRecord[] {
  return items.filter((item) => kept.some(({ id }) => id === item.id || id.startsWith(`${item.id}.`)));
}
