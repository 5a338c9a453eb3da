import { Field, FixedSizeList, Float32, Int32, Schema, Utf8 } from 'apache-arrow';
import { instrumentOf } from '../../provision/provision-id.ts';
import { fold } from '../../words/words-of-text.ts';
import type { IndexEntry, IndexedDocument, ProvisionKey } from '../provision-index.ts';
import type { VectorSpace } from '../vector-space.ts';

/** Changes whenever the meaning of a column does; an index under another number is not read. */
export const schemaVersion = 1;

export const tableName = 'provisions';

/** Languages with stemming of their own; every other one shares a column that is cut into words and no more. */
export const stemmedLanguages = { ar: 'Arabic', en: 'English', es: 'Spanish', fr: 'French', ru: 'Russian' } as const;

/** The columns of words, one a stemmed language and one for the rest. */
export const wordsColumns = [...Object.keys(stemmedLanguages).map((lang) => `words_${lang}`), 'words_other'];

/** The column that holds the words of texts in this language. */
export function wordsColumnOf(lang: string): string {
  const column = `words_${lang.toLowerCase().split('-')[0]}`;
  return wordsColumns.includes(column) ? column : 'words_other';
}

/** The column of an embedder's vectors, by its place among the index's spaces. */
export function vectorColumnOf(space: VectorSpace, spaces: readonly VectorSpace[]): string {
  return `vector_${spaces.findIndex(({ id }) => id === space.id)}`;
}

/**
 * One row a provision, language and piece, and one row a document with everything but `id` and `document` empty:
 * in a single table, so that a document and its provisions change in one commit.
 */
export function provisionSchema(spaces: readonly VectorSpace[]): Schema {
  const required = (name: string) => new Field(name, new Utf8(), false);
  const text = (name: string) => new Field(name, new Utf8(), true);
  const number = (name: string) => new Field(name, new Int32(), true);
  // Without a declared key, two processes that insert the same new rows at once would both keep theirs.
  const key = new Field('id', new Utf8(), false, new Map([['lance-schema:unenforced-primary-key:position', '1']]));
  const fields = [
    key,
    required('document'),
    ...['provision', 'instrument', 'locator', 'kind', 'body', 'lang', 'record'].map(text),
    ...['year', 'piece', 'ordinal'].map(number),
    ...wordsColumns.map(text),
    ...spaces.map((space) => new Field(vectorColumnOf(space, spaces), vectorType(space), true)),
  ];
  return new Schema(fields, new Map([['made-by', madeBy(spaces)]]));
}

/** The key of a row. */
export function rowIdOf(provision: string, lang: string, piece: number): string {
  return `${provision}|${lang}|${piece}`;
}

/** The provision of a row, out of its key: neither a slug nor a locator has a bar in it. */
export function provisionOfRow(rowId: string): Pick<ProvisionKey, 'id' | 'lang' | 'instrument'> {
  const [id = '', lang = ''] = rowId.split('|');
  return { id, lang, instrument: instrumentOf(id) };
}

/** What is written into a table to tell under which schema and embedders it was made. */
export function madeBy(spaces: readonly VectorSpace[]): string {
  return JSON.stringify({ schema: schemaVersion, spaces: spaces.map(({ id, dimension }) => ({ id, dimension })) });
}

/** The rows of a document, its own row first. */
export function rowsOf(
  document: IndexedDocument,
  entries: readonly IndexEntry[],
  spaces: readonly VectorSpace[],
): Record<string, unknown>[] {
  const instruments = new Map(document.instruments.map((instrument) => [instrument.slug, instrument]));
  const empty = Object.fromEntries(provisionSchema(spaces).fields.map(({ name }) => [name, null]));
  const documentRow = { ...empty, id: document.id, document: document.id, record: JSON.stringify(document) };
  const provisionRows = entries.map((entry, ordinal) => {
    const { provision, piece } = entry;
    const instrument = instruments.get(provision.instrument);
    return {
      ...empty,
      id: rowIdOf(provision.id, provision.lang, piece),
      document: document.id,
      provision: provision.id,
      instrument: provision.instrument,
      locator: provision.locator,
      kind: provision.kind,
      body: instrument?.body ?? null,
      lang: provision.lang,
      record: JSON.stringify(provision),
      year: instrument?.adopted ? Number(instrument.adopted.slice(0, 4)) : null,
      piece,
      ordinal,
      // Folded here, as questions are, because the engine folds accents only after it has stemmed.
      [wordsColumnOf(provision.lang)]: fold(entry.words),
      ...vectorsOf(entry, spaces),
    };
  });
  return [documentRow, ...provisionRows];
}

function vectorsOf(entry: IndexEntry, spaces: readonly VectorSpace[]): Record<string, Float32Array | null> {
  return Object.fromEntries(spaces.map((space) => [vectorColumnOf(space, spaces), entry.vectors[space.id] ?? null]));
}

function vectorType(space: VectorSpace): FixedSizeList<Float32> {
  return new FixedSizeList(space.dimension, new Field('item', new Float32(), true));
}
