import { kindOfLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ReadDocument, ReadNotice, ReadProvision } from '../read-document.ts';
import type { Override } from './override.ts';

/**
 * Applies a person's corrections on top of a reading and lists each of them in the notices. One that fits
 * nothing is listed too, and changes nothing. `source` is the SHA-256 of the file that was read, where known.
 */
export function applyOverride(document: ReadDocument, override: Override, source: string | null = null): ReadDocument {
  if (override.source && source && override.source !== source)
    return withNotices(document, [
      about(null, 'The corrections beside this file were written for another version of it.'),
    ]);
  const names = new Map(document.provisions.map(({ locator }) => [locator, renamed(locator, override)]));
  const kept = document.provisions
    .map((provision) => inPlace(provision, names.get(provision.locator)!))
    .filter(({ locator }) => !override.remove.includes(locator))
    .map((provision) => ({ ...provision, ...definedOf(override.correct[provision.locator]) }));
  const ledger = document.ledger.map((line) => ({
    ...line,
    locator: line.locator && (names.get(line.locator) ?? line.locator),
  }));
  const provisions = override.add.reduce(withAddition, kept);
  return withNotices({ ...document, provisions, ledger }, noticesOf(override, document, names));
}

/** The longest rename that covers a locator wins, so that a part can be moved out of what is moved. */
function renamed(locator: string, { rename }: Override): string {
  const from = Object.keys(rename)
    .filter((name) => locator === name || locator.startsWith(`${name}.`))
    .sort((one, other) => other.length - one.length)[0];
  return from === undefined ? locator : rename[from]! + locator.slice(from.length);
}

function inPlace(provision: ReadProvision, locator: string): ReadProvision {
  return { ...provision, locator, kind: kindOfLocator(parseLocator(locator)!) };
}

function withAddition(provisions: ReadProvision[], addition: Override['add'][number]): ReadProvision[] {
  const { after, locator, ...given } = addition;
  const at = after === null ? 0 : provisions.findIndex((provision) => provision.locator === after) + 1;
  const neighbour = provisions[Math.max(0, at - 1)];
  const added: ReadProvision = {
    locator,
    kind: kindOfLocator(parseLocator(locator)!),
    headings: neighbour?.headings ?? [],
    page: neighbour?.page ?? null,
    regions: [],
    footnotes: [],
    tables: [],
    origin: neighbour?.origin ?? 'text',
    confidence: null,
    truncated: false,
    ...definedOf(given),
  };
  const place = at === 0 && after !== null ? provisions.length : at;
  return provisions.toSpliced(place, 0, added);
}

function noticesOf(override: Override, document: ReadDocument, names: ReadonlyMap<string, string>): ReadNotice[] {
  const read = new Set(names.keys());
  const right = new Set(names.values());
  const renames = Object.entries(override.rename).map(([from, to]) =>
    about(to, read.has(from) ? `${from} was corrected to ${to}. ${override.reason}` : absent(from)),
  );
  const removals = override.remove.map((locator) =>
    about(locator, right.has(locator) ? `${locator} was removed. ${override.reason}` : absent(locator)),
  );
  const corrections = Object.keys(override.correct).map((locator) =>
    about(locator, right.has(locator) ? `${locator} was corrected. ${override.reason}` : absent(locator)),
  );
  const additions = override.add.map(({ locator }) => about(locator, `${locator} was added. ${override.reason}`));
  const pages = new Map(document.provisions.map((provision) => [names.get(provision.locator)!, provision.page]));
  return [...renames, ...removals, ...corrections, ...additions].map((notice) => ({
    ...notice,
    page: pages.get(notice.locator ?? '') ?? null,
  }));
}

function definedOf<T extends object>(given: T | undefined): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function absent(locator: string): string {
  return `A correction names ${locator}, which was not found: it changed nothing.`;
}

function about(locator: string | null, message: string): ReadNotice {
  return { kind: 'override', page: null, locator, message };
}

function withNotices(document: ReadDocument, notices: readonly ReadNotice[]): ReadDocument {
  return { ...document, notices: [...document.notices, ...notices] };
}
