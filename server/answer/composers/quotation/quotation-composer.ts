import type { Catalogue } from '#corpus/catalogue.ts';
import type { MarkedStatement } from '../../marked-statement.ts';
import { type Excerpt, quotePassage } from './quote-passage.ts';

/** The composer that needs no model: it lets the provisions speak, each with a word on what it is. */
export function composeQuotations(excerpts: readonly Excerpt[], catalogue: Catalogue, lang: string): MarkedStatement[] {
  const instruments = new Set<string>();
  let lastHeading: string | null = null;
  return excerpts.map((excerpt) => {
    const { instrument, headings } = excerpt.passage.record;
    const isFirstOfInstrument = !instruments.has(instrument);
    instruments.add(instrument);
    const innermost = headings.at(-1) ?? null;
    const heading = innermost === lastHeading ? null : innermost;
    lastHeading = innermost;
    return quotePassage(excerpt, { isFirstOfInstrument, heading }, catalogue, lang);
  });
}
