import { formatLocator, type Locator, parseLocator } from './locator.ts';

declare const brand: unique symbol;

/** `<instrument slug>/<locator>`, for example `nelson-mandela-rules/rule-45.1`. */
export type ProvisionId = string & { readonly [brand]: 'ProvisionId' };

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** True for a slug: lower-case words and numbers joined by hyphens. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text);
}

/** Takes an id apart; null when the text is not one. `formatProvisionId` gives back exactly what was parsed. */
export function parseProvisionId(text: string): { instrument: string; locator: Locator } | null {
  const slash = text.indexOf('/');
  const instrument = text.slice(0, slash);
  const locator = parseLocator(text.slice(slash + 1));
  return slash > 0 && isSlug(instrument) && locator ? { instrument, locator } : null;
}

/** Writes an id; the exact inverse of `parseProvisionId`. */
export function formatProvisionId(instrument: string, locator: Locator): ProvisionId {
  return `${instrument}/${formatLocator(locator)}` as ProvisionId;
}

/** The slug of the instrument in which a provision stands, of an id that is known to be one. */
export function instrumentOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** True when both are the same provision or one is an ancestor of the other. */
export function isSameOrAncestor(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
