import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedDocument, ProvisionIndex } from '#corpus/index/provision-index.ts';
import { forgetDocument } from './documents/kept-documents.ts';

export type RemoveOptions = {
  index: ProvisionIndex;
  documentsFolder: string;
  reportsFolder: string;
  /** Null for every language. */
  languages: readonly string[] | null;
};

/**
 * Takes the documents that carry an instrument out of the index, with the copies of their files. Gives the ids of
 * what was removed, also where a resolution leaves with its annex.
 */
export async function removeDocuments(slug: string, options: RemoveOptions): Promise<string[]> {
  const documents = (await options.index.documents()).filter((document) => isMeant(document, slug, options.languages));
  for (const { id } of documents) {
    await options.index.removeDocument(id);
    await forgetDocument(options.documentsFolder, id);
    await rm(join(options.reportsFolder, `${id}.json`), { force: true });
  }
  return documents.map(({ id }) => id);
}

function isMeant(
  { id, lang, instruments }: IndexedDocument,
  slug: string,
  languages: readonly string[] | null,
): boolean {
  const carries = id === `${slug}.${lang}` || instruments.some((instrument) => instrument.slug === slug);
  return carries && (languages === null || languages.includes(lang));
}
