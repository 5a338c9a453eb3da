import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { KnownInstrument } from '#corpus/references/reference.ts';

/** What retrieval knows of the corpus as a whole, for one version of the index. */
export type KnownCorpus = {
  version: string;
  /** Every instrument with its locators, by slug. */
  instruments: ReadonlyMap<string, KnownInstrument>;
  /** The languages in which each instrument is loaded, by slug. */
  languages: ReadonlyMap<string, readonly string[]>;
};

/** Reads it again only when the index has changed. */
export function createKnownCorpus(index: ProvisionIndex): () => Promise<KnownCorpus> {
  let known: { version: string; corpus: Promise<KnownCorpus> } | undefined;
  return async () => {
    const { version } = await index.identity();
    if (known?.version !== version) known = { version, corpus: readCorpus(index, version) };
    return known.corpus;
  };
}

async function readCorpus(index: ProvisionIndex, version: string): Promise<KnownCorpus> {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  const languages = new Map<string, string[]>();
  for (const document of documents) {
    for (const { slug } of document.instruments) languages.set(slug, [...(languages.get(slug) ?? []), document.lang]);
  }
  return { version, instruments: new Map(instruments.map((instrument) => [instrument.slug, instrument])), languages };
}

/**
 * The instruments that are not loaded in a language, by the language in which they are read instead: English, which
 * most are drafted in, or else their first.
 */
export function elsewhere({ languages }: KnownCorpus, lang: string): Map<string, string[]> {
  const bySubstitute = new Map<string, string[]>();
  for (const [slug, loaded] of languages) {
    if (loaded.includes(lang)) continue;
    const substitute = loaded.includes('en') ? 'en' : (loaded[0] ?? lang);
    bySubstitute.set(substitute, [...(bySubstitute.get(substitute) ?? []), slug]);
  }
  return bySubstitute;
}
