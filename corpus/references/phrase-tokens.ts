import { foldText, sourceSpan } from './fold-text.ts';

/** A word or a sign of a text, in the form in which wordings are compared, with its place in the source. */
export type PhraseToken = { token: string; start: number; end: number };

const tokenPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+|[^\s\p{L}\p{N}]/gu;

/** The words and signs of a text. Case, white space and the kinds of quotation marks, hyphens and digits don't count. */
export function phraseTokens(text: string): PhraseToken[] {
  const folded = foldText(text);
  return [...folded.text.matchAll(tokenPattern)].map(({ 0: token, index }) => ({
    token: token.toLowerCase(),
    ...sourceSpan(folded, index, index + token.length),
  }));
}

/** The tokens alone, where nobody asks for their places. */
export function tokensOf(text: string): string[] {
  return plainText(text).toLowerCase().match(tokenPattern) ?? [];
}

/** The folded text, the quick way where only the usual quotation marks and dashes set it apart from plain ASCII. */
function plainText(text: string): string {
  const quick = text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-');
  return /^[ -_a-~]*$/.test(quick) ? quick : foldText(text).text;
}
