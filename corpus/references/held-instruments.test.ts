import { describe, expect, it } from 'vitest';
import { catalogue } from '../catalogue.ts';
import { knownBySlug } from './known-by-slug.ts';
import { resolveReferences } from './resolve-references.ts';

const titled = (slug: string, title: string, symbol: string | null = null) => ({
  instruments: [{ slug, title, symbol }],
});
const known = knownBySlug(
  [
    { slug: 'covenant-on-economic-rights', locators: new Set(['article-1', 'article-11', 'article-11.1']) },
    { slug: 'harbour-keepers-guidelines', locators: new Set(['para-5', 'para-6']) },
    { slug: 'notes', locators: new Set(['para-1']) },
    { slug: 'a-res-99-7', locators: new Set(['para-1']) },
  ],
  [
    titled('covenant-on-economic-rights', 'International Covenant on Economic, Social and Cultural Rights'),
    titled('harbour-keepers-guidelines', 'Guidelines for Action on Lamps in the Harbour System'),
    titled('notes', 'Draft report'),
    titled('a-res-99-7', 'Lighthouses and their keepers', 'A/RES/99/7'),
  ],
);
const provisions = (text: string, question = false) =>
  resolveReferences(text, { catalogue, known, question }).flatMap((reference) => reference.provisions);

describe('an instrument at hand that the catalogue does not know', () => {
  it.each([
    [
      'article 11 (1) of the International Covenant on Economic, Social and Cultural Rights',
      'covenant-on-economic-rights/article-11.1',
    ],
    ['ICESCR 11 (1)', 'covenant-on-economic-rights/article-11.1'],
    ['art. 11.1 of the ICESCR', 'covenant-on-economic-rights/article-11.1'],
    ['paragraph 5 of the Guidelines for Action on Lamps in the Harbour System', 'harbour-keepers-guidelines/para-5'],
    ['para. 5 of the Harbour Keepers Guidelines', 'harbour-keepers-guidelines/para-5'],
    ['para. 5 of harbour-keepers-guidelines', 'harbour-keepers-guidelines/para-5'],
  ])('is cited by its title, by its other names and by what its file was called: "%s"', (text, provision) => {
    expect(provisions(text)).toEqual([provision]);
    expect(provisions(text, true)).toEqual([provision]);
  });

  it('is called by its title in the citation', () => {
    const [reference] = resolveReferences('para. 5 of harbour-keepers-guidelines', { catalogue, known });
    expect(reference?.citation).toBe('Guidelines for Action on Lamps in the Harbour System, paragraph 5');
  });

  it('is one that may be meant by a symbol that several bear, and no more than that', () => {
    const [reference] = resolveReferences('A/RES/2200 A (XXI), annex, article 11', { catalogue, known });
    expect(reference).toMatchObject({
      status: 'ambiguous',
      symbol: 'A/RES/2200 A (XXI)',
      instrument: null,
      provisions: ['covenant-on-economic-rights/article-11'],
    });
    for (const text of ['A/RES/2200 A (XXI)', 'A/RES/2200 A (XXI), annex, article 40']) {
      expect(resolveReferences(text, { catalogue, known })[0]?.status).toBe('no-such-instrument');
    }
  });

  it('is meant by a symbol that it bears alone', () => {
    const women = 'Convention on the Elimination of All Forms of Discrimination against Women';
    const held = knownBySlug(
      [{ slug: 'convention-on-women', locators: new Set(['article-1', 'article-16']) }],
      [titled('convention-on-women', women)],
    );
    const [reference] = resolveReferences('A/RES/34/180, annex, article 16', { catalogue, known: held });
    expect(reference).toMatchObject({ status: 'found', provisions: ['convention-on-women/article-16'] });
  });

  it('is told what it does not hold', () => {
    const [reference] = resolveReferences('para. 9 of the Harbour Keepers Guidelines', { catalogue, known });
    expect(reference).toMatchObject({ status: 'no-such-provision', instrument: 'harbour-keepers-guidelines' });
  });

  it('is not meant by one or two common words, nor a resolution by its title', () => {
    expect(provisions('para. 1 of the notes')).toEqual([]);
    expect(provisions('paragraph 1 of the Draft report')).toEqual([]);
    expect(provisions('paragraph 1 of Lighthouses and their keepers')).not.toContain('a-res-99-7/para-1');
  });
});
