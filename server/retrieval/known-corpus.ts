import { factsOf, type InstrumentFacts } from '#corpus/index/passes-filter.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { knownBySlug } from '#corpus/references/known-by-slug.ts';
import type { KnownInstrument } from '#corpus/references/reference.ts';

/** What retrieval knows of the corpus as a whole, for one version of the index. */
export type KnownCorpus = {
  version: string;
  /** Every instrument with its locators, by slug. */
  instruments: ReadonlyMap<string, KnownInstrument>;
  /** The languages in which each instrument is loaded, by slug. */
  languages: ReadonlyMap<string, readonly string[]>;
  /** The other instruments of the same document, by slug. */
  siblings: ReadonlyMap<string, readonly string[]>;
  /** What each instrument is filtered by, by slug. */
  facts: ReadonlyMap<string, InstrumentFacts>;
};

/** Reads it again only when the index has changed. */
export function createKnownCorpus(index: ProvisionIndex): () => Promise<KnownCorpus> {
  return perVersion(index, (version) => readCorpus(index, version));
}

async function readCorpus(index: ProvisionIndex, version: string): Promise<KnownCorpus> {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  const languages = new Map<string, string[]>();
  const siblings = new Map<string, string[]>();
  for (const document of documents) {
    const slugs = document.instruments.map(({ slug }) => slug);
    for (const slug of slugs) {
      languages.set(slug, [...(languages.get(slug) ?? []), document.lang]);
      siblings.set(
        slug,
        slugs.filter((other) => other !== slug),
      );
    }
  }
  const carried = documents.flatMap((document) => document.instruments);
  const facts = new Map(carried.map((instrument) => [instrument.slug, factsOf(instrument)]));
  return { version, instruments: knownBySlug(instruments, documents), languages, siblings, facts };
}

/** The instruments that are not loaded in a language, by the language in which they are read instead. */
export function elsewhere(corpus: KnownCorpus, lang: string): Map<string, string[]> {
  const slugs = [...corpus.languages].filter(([, loaded]) => !loaded.includes(lang)).map(([slug]) => slug);
  return Map.groupBy(slugs, (slug) => readingLanguage(corpus, slug, lang));
}

/** True for the id of a provision that is loaded in some language. */
export function isAtHand({ instruments }: KnownCorpus, id: string): boolean {
  const [slug = '', locator = ''] = id.split('/');
  return instruments.get(slug)?.locators.has(locator) ?? false;
}

/** The language in which an instrument is read: the one asked for, or English, or else its first. */
export function readingLanguage({ languages }: KnownCorpus, slug: string, lang: string): string {
  const loaded = languages.get(slug) ?? [];
  return [lang, 'en'].find((wanted) => loaded.includes(wanted)) ?? loaded[0] ?? lang;
}
