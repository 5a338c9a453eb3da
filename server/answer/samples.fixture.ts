import { citeProvision, labelOf } from '#corpus/provision/citation.ts';
import { kindOfLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';

/** What a test says of an instrument; the rest is as a parser would leave it. */
export type SampleOptions = {
  lang?: string;
  title?: string;
  headings?: Record<string, string[]>;
  footnotes?: Record<string, ProvisionRecord['footnotes']>;
};

/** An instrument in the shape in which the index keeps it, from locators and their words. */
export function sampleInstrument(
  slug: string,
  texts: Record<string, string>,
  { lang = 'en', title = slug, headings = {}, footnotes = {} }: SampleOptions = {},
): ProvisionRecord[] {
  const locators = Object.keys(texts);
  return locators.map((locator) => {
    const place = parseLocator(locator);
    if (!place) throw new Error(`${locator} is no locator`);
    const parent = locator.includes('.') ? locator.slice(0, locator.lastIndexOf('.')) : null;
    const children = locators.filter((other) => other.slice(0, other.lastIndexOf('.')) === locator);
    return {
      id: `${slug}/${locator}`,
      instrument: slug,
      locator,
      kind: kindOfLocator(place),
      label: labelOf(locator, lang),
      headings: headings[locator] ?? [],
      text: texts[locator] ?? '',
      lang,
      page: 1,
      regions: [],
      footnotes: footnotes[locator] ?? [],
      tables: [],
      origin: 'pdf',
      confidence: null,
      truncated: false,
      parent: parent && locators.includes(parent) ? `${slug}/${parent}` : null,
      children: children.map((child) => `${slug}/${child}`),
      citation: citeProvision({ title, shortTitle: null, symbol: null, annex: null, locator, lang }),
    };
  });
}
