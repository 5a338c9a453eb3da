import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { IndexedDocument, IndexedInstrument, ProvisionIndex } from '#corpus/index/provision-index.ts';
import { withLinks } from '#corpus/provision/links.ts';
import { nearestLocators } from '#corpus/provision/nearest-locators.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { describeInstrument } from './describe-instrument.ts';
import type { FoundProvision, Library } from './library.ts';

/** An instrument in one language together with the document that carries it. */
export type Holding = { document: IndexedDocument; instrument: IndexedInstrument };

/** What is at hand of each instrument, by slug. */
type Holdings = ReadonlyMap<string, readonly Holding[]>;

export type LibraryParts = {
  index: ProvisionIndex;
  catalogue: Catalogue;
  publicUrl: string;
  /** Where the United Nations publishes an instrument in a language; null where that is unknown. */
  officialAddress: (entry: CatalogueEntry, lang: string) => string | null;
};

/** A library over an index: what the catalogue knows, joined with what is at hand. */
export function createLibrary({ index, catalogue, publicUrl, officialAddress }: LibraryParts): Library {
  const holdings = perVersion(index, async () => bySlug(await index.documents()));

  return {
    async instruments(lang = 'en') {
      const all = await holdings();
      return slugsInOrder(catalogue, all).map((slug) => describe(slug, all, lang));
    },

    async instrument(slug, lang = 'en') {
      const all = await holdings();
      if (!slugsInOrder(catalogue, all).includes(slug)) return null;
      const held = preferred(all, slug, lang);
      return { ...describe(slug, all, lang), outline: held?.instrument.outline ?? [] };
    },

    async provision(id, lang = 'en') {
      const all = await holdings();
      const place = parseProvisionId(id);
      const slug = place?.instrument ?? id.split('/')[0] ?? '';
      for (const language of languagesToTry(all, slug, lang)) {
        const record = place && (await index.provision(id, language));
        if (record) return { found: true, provision: await present(record), whole: () => presentWhole(record) };
      }
      return notFound(id, slug, lang);
    },

    present,

    async pdfOf(slug, lang = 'en') {
      const withPdf = ((await holdings()).get(slug) ?? []).filter(({ document }) => document.pdf);
      return inLanguage(withPdf, lang)?.document.pdf ?? null;
    },
  };

  function describe(slug: string, all: Holdings, lang: string) {
    const entry = catalogue.find((candidate) => candidate.slug === slug) ?? null;
    const official = entry ? officialAddress(entry, lang) : null;
    return describeInstrument({
      slug,
      lang,
      entry,
      catalogue,
      official,
      holdings: all.get(slug) ?? [],
      held: preferred(all, slug, lang),
    });
  }

  async function present(record: ProvisionRecord) {
    const held = preferred(await holdings(), record.instrument, record.lang);
    const entry = catalogue.find(({ slug }) => slug === record.instrument);
    const official = held?.document.official ?? (entry ? officialAddress(entry, record.lang) : null);
    return withLinks(record, publicUrl, { hasPdf: Boolean(held?.document.pdf), official });
  }

  async function presentWhole(record: ProvisionRecord) {
    const family = (await index.instrument(record.instrument, record.lang)).filter(
      ({ id }) => id === record.id || id.startsWith(`${record.id}.`),
    );
    return Promise.all(family.map(present));
  }

  async function notFound(id: string, slug: string, lang: string): Promise<FoundProvision> {
    const held = preferred(await holdings(), slug, lang);
    const records = held ? await index.instrument(slug, held.document.lang) : [];
    const locators = records.map(({ locator }) => locator);
    const nearest = nearestLocators(id.slice(slug.length + 1), locators).map((locator) => `${slug}/${locator}`);
    return { found: false, instrumentKnown: Boolean(held), nearest };
  }
}

function bySlug(documents: readonly IndexedDocument[]): Holdings {
  const all = documents.flatMap((document) => document.instruments.map((instrument) => ({ document, instrument })));
  return Map.groupBy(all, ({ instrument }) => instrument.slug);
}

function slugsInOrder(catalogue: Catalogue, holdings: Holdings): string[] {
  return [...new Set([...catalogue.map(({ slug }) => slug), ...holdings.keys()])];
}

function languagesToTry(holdings: Holdings, slug: string, lang: string): string[] {
  const loaded = (holdings.get(slug) ?? []).map(({ document }) => document.lang);
  return [...new Set([lang, 'en', ...loaded])].filter((language) => loaded.includes(language));
}

function preferred(holdings: Holdings, slug: string, lang: string): Holding | null {
  const held = holdings.get(slug) ?? [];
  return inLanguage(held, lang) ?? inLanguage(held, 'en') ?? held[0] ?? null;
}

function inLanguage(held: readonly Holding[], lang: string): Holding | undefined {
  return held.find(({ document }) => document.lang === lang);
}
