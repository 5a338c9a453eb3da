import type { Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import type { ReadDocument } from './read-document.ts';
import { slugOfSymbol } from './slug-of-symbol.ts';

/** Which document was read: its slug, and the annexed instrument that it holds alone, without its resolution. */
export type RecognisedDocument = { slug: string; alone: CatalogueEntry | null };

export type PlaceOptions = {
  /** The document's slug, where the caller knows it better than the text. */
  slug?: string | undefined;
  /** The slug of last resort, from the file's name. */
  fileSlug?: string | undefined;
};

/**
 * Recognises a document by what the caller says, by its symbol, by its title or the resolution that adopted it,
 * and last by the name of its file.
 */
export function recogniseDocument(
  document: ReadDocument,
  catalogue: Catalogue,
  options: PlaceOptions,
): RecognisedDocument {
  const named = options.slug ? entryOf(options.slug, catalogue) : null;
  const own = slugOfSymbol(document.symbol);
  const slug = named?.document ?? options.slug ?? own;
  const likely = named ?? titledEntry(document, catalogue) ?? entryOf(options.fileSlug ?? '', catalogue);
  if (slug) return { slug, alone: likely?.document === slug && !own ? aloneIn(document, likely) : null };
  if (likely) return { slug: likely.document, alone: aloneIn(document, likely) };
  return { slug: options.fileSlug || 'document', alone: null };
}

/** An instrument stands alone where nothing of the text is marked as annexed. */
function aloneIn(document: ReadDocument, entry: CatalogueEntry): CatalogueEntry | null {
  return document.provisions.some(({ locator }) => locator.startsWith('annex')) ? null : entry;
}

function entryOf(slug: string, catalogue: Catalogue): CatalogueEntry | null {
  return catalogue.find((entry) => entry.slug === slug) ?? null;
}

function titledEntry({ title, adoptedBy }: ReadDocument, catalogue: Catalogue): CatalogueEntry | null {
  const loaded = catalogue.filter((entry) => entry.loaded);
  const name = folded(title ?? '');
  const titled =
    loaded.find((entry) => entry.annex !== null && namesOf(entry).includes(name)) ??
    loaded.find((entry) => namesOf(entry).includes(name));
  if (titled && name !== '') return titled;
  const adopted = slugOfSymbol(adoptedBy ?? null);
  return loaded.find((entry) => entry.document === adopted && entry.annex !== null) ?? null;
}

function namesOf({ titles, shortTitles }: CatalogueEntry): string[] {
  return [...Object.values(titles), ...Object.values(shortTitles)].map(folded);
}

function folded(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
