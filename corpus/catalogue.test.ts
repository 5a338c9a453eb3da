import { describe, expect, it } from 'vitest';
import { type CatalogueEntry, catalogue, followersOf, namesOf } from './catalogue.ts';
import { officialLanguages } from './provision/language.ts';
import { locatorUnits } from './provision/locator.ts';
import { isSlug } from './provision/provision-id.ts';
import { formatSymbol, parseSymbol } from './provision/symbol.ts';

const slugs = catalogue.map((entry) => entry.slug);
const entryOf = (slug: string): CatalogueEntry => catalogue.find((entry) => entry.slug === slug)!;

describe('the catalogue', () => {
  it('has every instrument once', () => {
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.every(isSlug)).toBe(true);
  });

  it('writes every symbol in its canonical form', () => {
    for (const symbol of catalogue.flatMap((entry) => [entry.symbol ?? [], entry.otherSymbols].flat())) {
      expect(formatSymbol(parseSymbol(symbol)!)).toBe(symbol);
    }
  });

  it('gives no name to two instruments', () => {
    const names = catalogue
      .filter((entry) => entry.annex !== null || entry.nature !== 'resolution')
      .flatMap((entry) => namesIn(entry).map((name) => ({ name, slug: entry.slug })));
    const owners = Map.groupBy(names, ({ name }) => name);
    const shared = [...owners].filter(([, all]) => new Set(all.map(({ slug }) => slug)).size > 1);
    expect(shared.map(([name]) => name)).toEqual([]);
  });

  it('has a title in all six official languages for each instrument', () => {
    for (const entry of catalogue) expect(Object.keys(entry.titles).sort(), entry.slug).toEqual([...officialLanguages]);
  });

  it('counts in units that locators have, upwards', () => {
    for (const { unit, first, last } of catalogue.flatMap((entry) => entry.numbering)) {
      expect(locatorUnits).toContain(unit);
      expect(first).toBeLessThanOrEqual(last);
    }
  });

  it('says of the old Standard Minimum Rules alone that they are superseded', () => {
    const superseded = catalogue.filter((entry) => entry.supersededBy.length > 0);
    expect(superseded.map((entry) => entry.slug)).toEqual(['standard-minimum-rules-1955']);
    expect(superseded[0]?.supersededBy).toEqual(['nelson-mandela-rules']);
  });

  it('gives a source for every fact that the texts do not say', () => {
    for (const fact of catalogue.flatMap((entry) => entry.facts)) expect(fact.source).toMatch(/A\/RES\//);
  });

  it('orders the line of resolutions on reoffending by date', () => {
    const followers = followersOf(entryOf('a-res-76-182')).map((entry) => entry.slug);
    expect(followers).toEqual(['a-res-77-232', 'a-res-78-224', 'a-res-79-187', 'a-res-80-226']);
    expect(followersOf(entryOf('a-res-80-226'))).toEqual([]);
  });
});

describe('the names of an instrument', () => {
  it('are those of the language', () => {
    expect(namesOf(entryOf('nelson-mandela-rules'), 'fr').shortTitle).toBe('Règles Nelson Mandela');
  });

  it('are English where the language is not official', () => {
    expect(namesOf(entryOf('bangkok-rules'), 'de').shortTitle).toBe('Bangkok Rules');
  });
});

function namesIn(entry: CatalogueEntry): string[] {
  const { titles, shortTitles, aliases } = entry;
  return [...Object.values(titles), ...Object.values(shortTitles), ...Object.values(aliases).flat()];
}
