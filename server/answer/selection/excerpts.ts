import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { FocusStems } from '../evidence/coverage.ts';
import type { FoundPassage } from '../evidence/evidence.ts';
import type { InstrumentText } from '../evidence/instrument-texts.ts';
import type { Passage } from '../evidence/passage.ts';
import { cutToAnswer } from './cut-to-answer.ts';
import { itemsThatAnswer } from './items/items-that-answer.ts';

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
 * A passage cut to what answers: only the items that do, where some stand out from the list and from the words that
 * open it; the whole list where it is asked for; long provisions cut at sentences.
 */
export function answeringExcerpt(
  found: Pick<FoundPassage, 'passage' | 'hits'>,
  focus: FocusStems,
  { isWhole = false }: { isWhole?: boolean } = {},
): Excerpt {
  return {
    passage: found.passage,
    items: isWhole ? found.passage.items : itemsThatAnswer(found, focus),
    wordsOf: (record) => cutToAnswer(record, focus),
  };
}
