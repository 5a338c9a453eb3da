import type { Catalogue } from '#corpus/catalogue.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { IndexedDocument, ProvisionIndex } from '#corpus/index/provision-index.ts';
import { knownBySlug } from '#corpus/references/known-by-slug.ts';
import type { KnownInstrument } from '#corpus/references/reference.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { ResolveCitations } from '../source-book.ts';
import { withIndexed } from './known-names.ts';

/** What is there to be cited, for one version of the index. */
export type Citable = {
  version: string;
  documents: readonly IndexedDocument[];
  /** By what names everything at hand is called. */
  names: Catalogue;
  known: ReadonlyMap<string, KnownInstrument>;
  /** Resolves the citations of a text against it. */
  resolve: ResolveCitations;
};

/** Reads what there is to be cited, again only when the index has changed. */
export function createCitable(index: ProvisionIndex, catalogue: Catalogue): () => Promise<Citable> {
  return perVersion(index, (version) => readCitable(index, catalogue, version));
}

async function readCitable(index: ProvisionIndex, catalogue: Catalogue, version: string): Promise<Citable> {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  const known = knownBySlug(instruments, documents);
  return {
    version,
    documents,
    names: withIndexed(catalogue, documents),
    known,
    resolve: (text, lang, antecedent) =>
      resolveReferences(text, { lang, known, catalogue, ...(antecedent ? { antecedent } : {}) }),
  };
}
