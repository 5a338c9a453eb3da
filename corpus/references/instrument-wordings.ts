import type { ProvisionRecord } from '../provision/provision.ts';
import { tokensOf } from './phrase-tokens.ts';

/**
 * The words of an instrument in the order of its text, as numbers: what a wording is looked for in. The lists are
 * joined by line breaks, which no word and no id holds, and so are quickly written and read.
 */
export type InstrumentWordings = {
  slug: string;
  /** The ids of its provisions. */
  ids: string;
  /** Its different words and signs, folded; a word's number is its place here. */
  words: string;
  /** The numbers of all words of all provisions, one behind another. */
  tokens: Uint16Array | Uint32Array;
  /** Where each provision's words end in `tokens`. */
  ends: Uint32Array;
};

/** Reads an instrument's own words; footnotes and headings are not among them. */
export function wordingsOf(slug: string, records: readonly Pick<ProvisionRecord, 'id' | 'text'>[]): InstrumentWordings {
  const numbers = new Map<string, number>();
  const tokens: number[] = [];
  const ends = Uint32Array.from(records, ({ text }) => {
    for (const word of tokensOf(text)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      tokens.push(number);
    }
    return tokens.length;
  });
  return {
    slug,
    ids: records.map(({ id }) => id).join('\n'),
    words: [...numbers.keys()].join('\n'),
    tokens: numbers.size <= 0x1_0000 ? Uint16Array.from(tokens) : Uint32Array.from(tokens),
    ends,
  };
}
