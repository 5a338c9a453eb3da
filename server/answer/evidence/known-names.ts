import { type Catalogue, CatalogueEntry } from '#corpus/catalogue.ts';
import type { IndexedDocument, IndexedInstrument } from '#corpus/index/provision-index.ts';

type Named = Pick<IndexedInstrument, 'slug' | 'symbol' | 'title' | 'adopted' | 'body' | 'nature'>;
type NamedDocument = Pick<IndexedDocument, 'lang'> & { instruments: readonly Named[] };

/**
 * The catalogue with the instruments that are at hand and that it does not know, so that they too are named in the
 * official style: by their symbol where they have one, else by their title.
 */
export function withIndexed(catalogue: Catalogue, documents: readonly NamedDocument[]): Catalogue {
  const known = new Set(catalogue.map(({ slug }) => slug));
  const others = documents.flatMap(({ lang, instruments }) => instruments.map((named) => ({ lang, named })));
  const grouped = Map.groupBy(
    others.filter(({ named }) => !known.has(named.slug)),
    ({ named }) => named.slug,
  );
  return [...catalogue, ...[...grouped.values()].map(entryOf)];
}

function entryOf(versions: readonly { lang: string; named: Named }[]): CatalogueEntry {
  const [first] = versions;
  if (!first) throw new Error('An instrument without a version can’t be named.');
  const { slug, symbol, adopted, body, nature } = first.named;
  const titles = Object.fromEntries(versions.map(({ lang, named }) => [lang, named.title]));
  return CatalogueEntry.parse({
    ...{ slug, document: slug, symbol, annex: null, nature, body: body ?? '', adopted, unit: 'para' },
    titles: symbol ? {} : { en: first.named.title, ...titles },
    ...{ shortTitles: {}, aliases: {}, numbering: [], loaded: true, line: null, supersededBy: [], facts: [] },
  });
}
