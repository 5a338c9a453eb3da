/** The bodies whose resolutions have symbols of their own. */
export type ResolutionBody =
  | 'general-assembly'
  | 'security-council'
  | 'economic-and-social-council'
  | 'human-rights-council';

/**
 * A symbol of the United Nations, taken apart. Of "A/RES/217 A (III)" the session is "III", the number "217", the
 * part "A", and it is of the old form, in which the session stands in brackets behind the number. The Security Council
 * counts through all years, and without its year a number of its has an empty session.
 */
export type UnSymbol =
  | { kind: 'resolution'; body: ResolutionBody; session: string; number: string; part: string | null; old: boolean }
  | { kind: 'document'; text: string };

const prefixes = {
  'general-assembly': 'A/RES/',
  'security-council': 'S/RES/',
  'economic-and-social-council': 'E/RES/',
  'human-rights-council': 'A/HRC/RES/',
} as const satisfies Record<ResolutionBody, string>;

const modern = /^((?:E?S-)?\d{1,4})\/(\d{1,4})(?: ?([A-Z]))?$/;
const old = /^(\d{1,4}) ?([A-Z])? ?\(([A-Z0-9-]{1,12})\)$/;
const document = /^[A-Z]{1,6}(?:\.\d{1,3})?(?:\/[A-Za-z0-9.() -]{1,40}){1,12}$/;

/** Takes a symbol apart; null when the text is not one. `formatSymbol` writes its canonical form. */
export function parseSymbol(text: string): UnSymbol | null {
  const tidy = text.replace(/\s+/g, ' ').trim();
  const upper = tidy.toUpperCase();
  for (const [body, prefix] of Object.entries(prefixes) as [ResolutionBody, string][]) {
    if (upper.startsWith(prefix)) return parseDesignation(upper.slice(prefix.length), body);
  }
  return document.test(tidy) ? { kind: 'document', text: tidy } : null;
}

/** Takes apart what stands behind the word "resolution": "70/175", "217 A (III)", "S-30/1", "2626 (2022)", "2626". */
export function parseDesignation(text: string, body: ResolutionBody): UnSymbol | null {
  const tidy = text.replace(/\s+/g, ' ').trim().toUpperCase();
  const now = modern.exec(tidy);
  if (now?.[1] && now[2]) return resolution(body, now[1], now[2], now[3], false);
  if (body === 'security-council' && /^\d{1,4}$/.test(tidy)) return resolution(body, '', tidy, undefined, true);
  const then = old.exec(tidy);
  if (then?.[1] && then[3]) return resolution(body, then[3], then[1], then[2], true);
  return null;
}

/** The canonical symbol: "A/RES/70/175", "A/RES/217 A (III)", "S/RES/2626 (2022)". */
export function formatSymbol(symbol: UnSymbol): string {
  return symbol.kind === 'document' ? symbol.text : prefixes[symbol.body] + formatDesignation(symbol);
}

/** The number of a resolution as it stands behind that word; the symbol itself of any other document. */
export function formatDesignation(symbol: UnSymbol): string {
  if (symbol.kind === 'document') return symbol.text;
  const part = symbol.part ? ` ${symbol.part}` : '';
  if (symbol.session === '') return symbol.number;
  return symbol.old ? `${symbol.number}${part} (${symbol.session})` : `${symbol.session}/${symbol.number}${part}`;
}

/** True when both texts are the same symbol, whatever their spaces and case. */
export function isSameSymbol(one: string, other: string): boolean {
  return foldSymbol(one) === foldSymbol(other);
}

/** A symbol without spaces and case, to look it up. */
export function foldSymbol(symbol: string): string {
  return symbol.replace(/\s+/g, '').toUpperCase();
}

/** The slug of a document that is known by its symbol alone: "A/RES/78/323" is `a-res-78-323`. */
export function slugOfSymbol(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function resolution(body: ResolutionBody, session: string, number: string, part: string | undefined, isOld: boolean) {
  return { kind: 'resolution' as const, body, session, number, part: part ?? null, old: isOld };
}
