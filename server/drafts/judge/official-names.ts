import type { CatalogueEntry } from '#corpus/catalogue.ts';

/** The titles and short titles of an instrument in every language: what documents call it. */
export function officialNames({ titles, shortTitles }: CatalogueEntry): string[] {
  return [...Object.values(titles), ...Object.values(shortTitles)];
}
