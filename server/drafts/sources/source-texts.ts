import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { withIndexed } from '../../answer/evidence/known-names.ts';
import { fillShelf, type Shelf } from './shelf.ts';

/** The texts that drafts are held against, for one version of the index. */
export type SourceTexts = {
  /** The instruments by name, those that the catalogue does not know among them. */
  names: Catalogue;
  /** What an instrument is called, be it at hand or only known by name; null where it is unknown. */
  entry(slug: string): CatalogueEntry | null;
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

  const names = withIndexed(catalogue, documents);
  const entries = new Map(names.map((entry) => [entry.slug, entry]));

  return {
    names,
    entry: (slug) => entries.get(slug) ?? null,
    adopted: (slug) => held.find((one) => one.slug === slug)?.adopted ?? entries.get(slug)?.adopted ?? null,
    shelf(lang) {
      const shelf = shelves.get(lang) ?? makeShelf(lang);
      shelves.set(lang, shelf);
      shelf.catch(() => shelves.delete(lang));
      return shelf;
    },
  };
}
