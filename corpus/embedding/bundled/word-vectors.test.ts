import { describe, expect, it } from 'vitest';
import { packWordVectors, unpackWordVectors } from './word-vectors.ts';

const rows = Float32Array.from([1, -0.5, 0.25, 0, 0, 0, 100, 50, -100]);
const packed = packWordVectors({ words: ['bread', 'été', '单独'], dimension: 3, rows });

describe('packed word vectors', () => {
  it('give back every word and its vector to within a hundredth of its largest number', () => {
    const vectors = unpackWordVectors(packed);
    const rowsBack = ['bread', 'été', '单独'].map((word) => {
      const sum = new Float32Array(3);
      vectors?.addTo(sum, vectors.rowOf.get(word) ?? -1);
      return [...sum];
    });
    expect(vectors?.dimension).toBe(3);
    [1, 1, 100].forEach((largest, row) => {
      rowsBack[row]?.forEach((value, column) => {
        expect(Math.abs(value - (rows[row * 3 + column] ?? 0))).toBeLessThan(largest / 100);
      });
    });
  });

  it('are refused when anything is missing or something else was given', () => {
    expect(unpackWordVectors(packed.subarray(0, packed.length - 1))).toBeNull();
    expect(unpackWordVectors(new TextEncoder().encode('words-1\n'))).toBeNull();
    expect(unpackWordVectors(new TextEncoder().encode('%PDF-1.7\n%%EOF'))).toBeNull();
    expect(unpackWordVectors(new Uint8Array())).toBeNull();
  });
});
