import type { Catalogue } from '#corpus/catalogue.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { withIndexed } from '../../answer/evidence/known-names.ts';
import { fillShelf, type Shelf } from './shelf.ts';

/** The texts that drafts are held against, for one version of the index. */
export type SourceTexts = {
  /** The instruments by name, those that the catalogue does not know among them. */
  names: Catalogue;
  /** The languages in which an instrument is at hand. */
  languagesOf(slug: string): readonly string[];
  /** ISO date of an instrument's adoption; null where nobody knows it. */
  adopted(slug: string): string | null;
  shelf(lang: string): Promise<Shelf>;
};

/** Reads the texts when they are first asked for, and again only when the index has changed. */
export function createSourceTexts(index: ProvisionIndex, catalogue: Catalogue): () => Promise<SourceTexts> {
  return perVersion(index, () => readSourceTexts(index, catalogue));
}

async function readSourceTexts(index: ProvisionIndex, catalogue: Catalogue): Promise<SourceTexts> {
  const documents = await index.documents();
  const held = documents.flatMap(({ lang, instruments }) =>
    instruments.map(({ slug, adopted }) => ({ lang, slug, adopted })),
  );
  const shelves = new Map<string, Promise<Shelf>>();

  async function makeShelf(lang: string): Promise<Shelf> {
    const slugs = new Set(held.filter((one) => one.lang === lang).map(({ slug }) => slug));
    const records = await Promise.all([...slugs].map((slug) => index.instrument(slug, lang)));
    return fillShelf(lang, records.flat());
  }

  return {
    names: withIndexed(catalogue, documents),
    languagesOf: (slug) => held.filter((one) => one.slug === slug).map(({ lang }) => lang),
    adopted: (slug) =>
      held.find((one) => one.slug === slug)?.adopted ?? catalogue.find((one) => one.slug === slug)?.adopted ?? null,
    shelf(lang) {
      const shelf = shelves.get(lang) ?? makeShelf(lang);
      shelves.set(lang, shelf);
      shelf.catch(() => shelves.delete(lang));
      return shelf;
    },
  };
}
