import { phraseTokens } from './phrase-tokens.ts';
import type { PhraseFindings, PhraseMatches, WordingPlace } from './phrases.ts';

/** The provisions whose texts are needed to show what was found. */
export function provisionsShown({ near, occurrences }: PhraseMatches): string[] {
  return [...new Set([...near, ...occurrences].map(({ place }) => place.provision))];
}

/**
 * Puts words and offsets in the place of word numbers. `textOf` gives a provision's own text; what it no longer has,
 * because a document was replaced meanwhile, is left out.
 */
export function showPhrases(matches: PhraseMatches, textOf: (id: string) => string | undefined): PhraseFindings {
  const spans = new Map<string, ReturnType<typeof phraseTokens>>();
  const spanOf = ({ provision, from, to }: WordingPlace) => {
    const tokens = spans.get(provision) ?? phraseTokens(textOf(provision) ?? '');
    spans.set(provision, tokens);
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first && last ? { start: first.start, end: last.end } : null;
  };
  return {
    ...matches,
    near: matches.near.flatMap(({ place, total }) => {
      const span = spanOf(place);
      const text = textOf(place.provision);
      return span && text ? [{ wording: text.slice(span.start, span.end).replace(/\s+/g, ' '), total }] : [];
    }),
    occurrences: matches.occurrences.flatMap(({ place, adopted }) => {
      const span = spanOf(place);
      return span ? [{ provision: place.provision, ...span, adopted }] : [];
    }),
  };
}
