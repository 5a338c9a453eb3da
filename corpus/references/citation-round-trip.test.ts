import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CatalogueEntry, catalogue, namesOf } from '../catalogue.ts';
import { arbitraryLocator } from '../provision/arbitrary-locator.ts';
import { citeProvision, type InstrumentNames } from '../provision/citation.ts';
import { officialLanguages } from '../provision/language.ts';
import { formatLocator, type Locator, type LocatorUnit } from '../provision/locator.ts';
import { formatProvisionId } from '../provision/provision-id.ts';
import { slugOfSymbol } from '../provision/symbol.ts';
import type { KnownInstrument } from './reference.ts';
import { resolveReferences } from './resolve-references.ts';

const language = fc.constantFrom(...officialLanguages);
const form = fc.constantFrom('short' as const, 'full' as const, 'footnote' as const);

/** A place in an instrument of the catalogue, with a number that the instrument has. */
const placeInCatalogue = fc
  .constantFrom(...catalogue.filter((entry) => entry.numbering.length > 0))
  .chain((entry) =>
    fc.constantFrom(...entry.numbering).chain(({ unit, first, last }) =>
      fc.record({
        entry: fc.constant(entry),
        number: fc.integer({ min: first, max: last }),
        locator: arbitraryLocator([unit as LocatorUnit]),
      }),
    ),
  )
  .map(({ entry, number, locator: { unit, path } }) => ({
    entry,
    locator: { prefixes: [], unit, path: [String(number), ...(unit === 'commentary' ? [] : path.slice(1))] },
  }));

it('reads every citation that is written in any of the six languages back as the same provision', () => {
  fc.assert(
    fc.property(placeInCatalogue, language, form, ({ entry, locator }, lang, which) => {
      const written = citeProvision({ ...namesOf(entry, lang), locator: formatLocator(locator), lang })[which];
      expect(readBack(written, entry.slug, locator), written).toEqual([formatProvisionId(entry.slug, locator)]);
    }),
    { numRuns: 2000 },
  );
});

it('does so for a resolution of which only the symbol is known, in its annexes and sections too', () => {
  const symbol = fc.constantFrom('A/RES/78/323', 'A/RES/3363 B (XXX)', 'E/RES/2010/5', 'A/HRC/RES/59/17');
  const units: LocatorUnit[] = ['para', 'pp', 'rule', 'article', 'principle', 'guideline'];
  fc.assert(
    fc.property(symbol, arbitraryLocator(units), language, form, (known, locator, lang, which) => {
      const names: InstrumentNames = { title: null, shortTitle: null, symbol: known, annex: null };
      const written = citeProvision({ ...names, locator: formatLocator(locator), lang })[which];
      const slug = slugOfSymbol(known);
      expect(readBack(written, slug, locator), written).toEqual([formatProvisionId(slug, locator)]);
    }),
    { numRuns: 2000 },
  );
});

it('reads a list of numbers back as each of them', () => {
  const listable = catalogue.flatMap((entry) => entry.numbering.map((run) => ({ entry, ...run })));
  const list = fc
    .constantFrom(...listable.filter(({ first, last }) => last - first > 3))
    .chain(({ entry, unit, first, last }) =>
      fc.record({
        entry: fc.constant(entry),
        locators: fc
          .uniqueArray(fc.integer({ min: first, max: last }), { minLength: 2, maxLength: 8 })
          .map((numbers) => numbers.sort((one, other) => one - other).map((number) => `${unit}-${number}`)),
      }),
    );
  fc.assert(
    fc.property(list, language, form, ({ entry, locators }, lang, which) => {
      const written = citeProvision({ ...namesOf(entry, lang), locator: locators, lang })[which];
      const known = new Map([[entry.slug, { slug: entry.slug, locators: new Set(locators) }]]);
      const read = resolveReferences(written, { catalogue, known }).flatMap((reference) => reference.provisions);
      expect(read, written).toEqual(locators.map((locator) => `${entry.slug}/${locator}`));
    }),
    { numRuns: 2000 },
  );
});

it('keeps two citations apart that stand side by side, whatever joins them', () => {
  const joints: Record<(typeof officialLanguages)[number], string[]> = {
    en: [' and ', '; ', ', ', ' as well as ', ' (', '. See also '],
    fr: [' et ', ' ; ', ', ', ' ainsi que '],
    es: [' y ', '; ', ', ', ' así como '],
    ru: [' и ', '; ', ', ', ' а также '],
    zh: ['和', '；', '，', '、', '以及'],
    ar: [' و', '؛ ', '، ', ' وكذلك '],
  };
  const joined = language.chain((lang) => fc.tuple(fc.constant(lang), fc.constantFrom(...joints[lang])));
  fc.assert(
    fc.property(placeInCatalogue, placeInCatalogue, joined, form, (one, other, [lang, joint], which) => {
      fc.pre(one.entry !== other.entry && which !== 'footnote');
      const [left, right] = [one, other].map(({ entry, locator }) => {
        return citeProvision({ ...namesOf(entry, lang), locator: formatLocator(locator), lang })[which];
      });
      const written = `${left}${joint}${right}`;
      const known = new Map(
        [one, other].map(({ entry, locator }) => [entry.slug, everythingAbove(entry.slug, locator)]),
      );
      const read = resolveReferences(written, { catalogue, known }).flatMap((reference) => reference.provisions);
      expect(read, written).toEqual([one, other].map(({ entry, locator }) => formatProvisionId(entry.slug, locator)));
    }),
    { numRuns: 2000 },
  );
});

it('names a whole instrument so that it is known again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...catalogue), language, form, (entry: CatalogueEntry, lang, which) => {
      const written = citeProvision({ ...namesOf(entry, lang), locator: null, lang })[which];
      const [reference, ...more] = resolveReferences(written, { catalogue, known: new Map(), lang });
      expect(more).toEqual([]);
      expect(reference?.instrument, written).toBe(entry.slug);
    }),
  );
});

/** Resolves with the place and everything above it at hand. */
function readBack(written: string, slug: string, locator: Locator): string[] {
  const known = new Map([[slug, everythingAbove(slug, locator)]]);
  return resolveReferences(written, { catalogue, known }).flatMap((reference) => reference.provisions);
}

function everythingAbove(slug: string, locator: Locator): KnownInstrument {
  const above = locator.path.map((_, depth) => ({ ...locator, path: locator.path.slice(0, depth + 1) }));
  return { slug, locators: new Set(above.map(formatLocator)) };
}
