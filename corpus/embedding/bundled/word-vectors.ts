/** Vectors of words, one row a word, with the word's weight in a text already in its length. */
export type WordVectors = { words: readonly string[]; dimension: number; rows: Float32Array };

/** How a file of word vectors begins. */
const magic = 'words-1\n';

/**
 * Packs word vectors into bytes: a line with their number and dimension, the words a line each, then for each word the
 * size of its largest number and every number as an eighth of a byte's range of it.
 */
export function packWordVectors({ words, dimension, rows }: WordVectors): Uint8Array {
  const head = new TextEncoder().encode(`${magic}${words.length} ${dimension}\n${words.join('\n')}\n`);
  const bytes = new Uint8Array(head.length + words.length * (4 + dimension));
  bytes.set(head);
  const view = new DataView(bytes.buffer);
  let at = head.length;
  words.forEach((_word, row) => {
    const values = rows.subarray(row * dimension, (row + 1) * dimension);
    const scale = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 127 || 1;
    view.setFloat32(at, scale, true);
    values.forEach((value, column) => {
      view.setInt8(at + 4 + column, Math.round(value / scale));
    });
    at += 4 + dimension;
  });
  return bytes;
}

/** Word vectors in packed form: rows are added up without being unpacked first. */
export type PackedWordVectors = {
  dimension: number;
  rowOf: ReadonlyMap<string, number>;
  /** Adds the vector of a row to a sum. */
  addTo: (sum: Float32Array, row: number) => void;
};

/** Reads what `packWordVectors` wrote; null for anything else, or when bytes are missing. */
export function unpackWordVectors(bytes: Uint8Array): PackedWordVectors | null {
  const lineEnd = bytes.indexOf(10, magic.length);
  const head = new TextDecoder().decode(bytes.subarray(0, lineEnd));
  const [, size = '', dim = ''] = /^words-1\n(\d+) (\d+)$/.exec(head) ?? [];
  const [count, dimension] = [Number(size), Number(dim)];
  const start = bytes.length - count * (4 + dimension);
  if (lineEnd < 0 || count === 0 || start <= lineEnd || bytes[start - 1] !== 10) return null;
  const words = new TextDecoder().decode(bytes.subarray(lineEnd + 1, start - 1)).split('\n');
  if (words.length !== count) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + start);
  return {
    dimension,
    rowOf: new Map(words.map((word, row) => [word, row])),
    addTo(sum, row) {
      const at = row * (4 + dimension);
      const scale = view.getFloat32(at, true);
      for (let column = 0; column < dimension; column++) {
        sum[column] = (sum[column] ?? 0) + scale * (values[at + 4 + column] ?? 0);
      }
    },
  };
}
