import type { Catalogue } from '#corpus/catalogue.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Passage, recordsOfPassage } from '../evidence/passage.ts';
import { rankByRelevance } from '../selection/relevance/relevance.ts';
import type { ComposerSource } from './composer.ts';
import { nameOfProvision } from './quotation/identify.ts';
import type { Excerpt } from './quotation/quote-passage.ts';

// What was chosen to be quoted, and a little around it: a model can join what the quotations only set side by side.
const passagesMax = 8;

/** The passages that a composer may cite: those chosen, then the next best. */
export function passagesForComposer(excerpts: readonly Excerpt[], evidence: Evidence): Passage[] {
  const chosen = excerpts.map(({ passage }) => passage);
  const around = rankByRelevance(evidence).map(({ passage }) => passage);
  return [...new Set([...chosen, ...around.slice(0, Math.max(0, passagesMax - chosen.length))])];
}

/** A source for each provision with words: an item with the words that open its list, so that each can be cited alone. */
export function composerSources(passages: readonly Passage[], catalogue: Catalogue, lang: string): ComposerSource[] {
  return passages.flatMap((passage) => {
    const { record, chapeaux, items } = passage;
    const above = chapeaux.map(({ text }) => text).join(' ');
    const opening = `${above} ${record.text}`.trim();
    const named = (one: typeof record) => nameOfProvision(one, catalogue, lang);
    const whole = { record, name: named(record), text: opening };
    return [whole, ...items.map((item) => ({ record: item, name: named(item), text: `${opening} ${item.text}` }))];
  });
}

/** Every record that a composer may cite or that must be read with one. */
export function recordsOfPassages(passages: readonly Passage[]) {
  return [...new Set(passages.flatMap(recordsOfPassage))];
}
