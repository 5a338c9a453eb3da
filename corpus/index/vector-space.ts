import type { Embedder } from '../embedding/embedder.ts';
import { VectorError } from './index-errors.ts';

/** What the index must know of an embedder: its name and the length of its vectors. */
export type VectorSpace = Pick<Embedder, 'id' | 'dimension'>;

/** Throws unless the vector has the space's dimension and finite numbers only. */
export function assertFits(vector: Float32Array, space: VectorSpace): void {
  if (vector.length !== space.dimension) {
    throw new VectorError(`${space.id} has ${space.dimension} dimensions, the vector ${vector.length}`);
  }
  if (!vector.every(Number.isFinite)) throw new VectorError(`a number in a vector of ${space.id} is not finite`);
}

/** The space of that embedder; throws where the index has none. */
export function spaceOf(spaces: readonly VectorSpace[], embedder: string): VectorSpace {
  const space = spaces.find(({ id }) => id === embedder);
  if (!space) throw new VectorError(`the index holds no vectors of ${embedder}`);
  return space;
}
