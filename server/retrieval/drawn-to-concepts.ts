import { unitVector } from '#corpus/embedding/unit-vector.ts';
import type { Concept } from './concept-vectors.ts';

export type Draw = {
  /** How many concepts a question is drawn to, the nearest of all. */
  count: number;
  /** The smaller, the more the nearest ones count beside the others. */
  spread: number;
  /** How far it is drawn: 0 leaves it where it is. */
  weight: number;
};

/**
 * The vector of a question drawn to how the texts speak of what it is like. A person who asks about "my necklace,
 * gone since reception" uses no word of the thesaurus, and still means what "they took my things" means.
 */
export function drawnToConcepts(vector: Float32Array, concepts: readonly Concept[], draw: Draw): Float32Array {
  const near = concepts
    .map(({ asked, texts }) => ({ texts, likeness: dot(vector, asked) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, draw.count);
  const best = near[0]?.likeness ?? 0;
  const shares = near.map(({ likeness }) => Math.exp((likeness - best) / draw.spread));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const drawn = Float32Array.from(vector);
  near.forEach(({ texts }, at) => {
    const share = (draw.weight * (shares[at] ?? 0)) / total;
    for (let column = 0; column < drawn.length; column++) {
      drawn[column] = (drawn[column] ?? 0) + share * (texts[column] ?? 0);
    }
  });
  return unitVector(drawn);
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
