import { describe, expect, it } from 'vitest';
import { unitVector } from '../unit-vector.ts';
import { principalComponents, project } from './principal-components.ts';
import { refine } from './refine.ts';

describe('training', () => {
  it('turns the sum of words towards what they are taught to mean, and away from other texts', () => {
    const vectors = Float32Array.from([1, 0.1, 0.1, 1, 1, 1]);
    const lessons = [
      { rows: [0, 2], target: unitVector([0, 1]) },
      { rows: [1, 2], target: unitVector([1, 0]) },
    ];
    const losses: number[] = [];
    refine(vectors, 2, lessons, {
      epochs: 200,
      batchSize: 2,
      temperature: 0.2,
      learningRate: 0.02,
      random: () => 0.5,
      progress: (_epoch, loss) => losses.push(loss),
    });
    const [first = 0, second = 0] = unitVector([
      (vectors[0] ?? 0) + (vectors[4] ?? 0),
      (vectors[1] ?? 0) + (vectors[5] ?? 0),
    ]);
    expect(second).toBeGreaterThan(0.9);
    expect(first).toBeLessThan(0.4);
    expect(losses.at(-1)).toBeLessThan(losses[0] ?? 0);
  });

  it('finds the directions in which vectors differ the most, at right angles, strongest first', () => {
    const vectors = [
      [3, 3, 0.1],
      [-3, -3, 0.1],
      [1, -1, -0.1],
      [-1, 1, -0.1],
    ].map((vector) => Float32Array.from(vector));
    const [one = new Float64Array(), other = new Float64Array()] = principalComponents(vectors, 2);
    expect(Math.abs((one[0] ?? 0) - (one[1] ?? 0))).toBeLessThan(1e-6);
    expect(Math.abs((other[0] ?? 0) + (other[1] ?? 0))).toBeLessThan(1e-6);
    expect(Math.abs(project([3, 3, 0], [one])[0] ?? 0)).toBeCloseTo(Math.sqrt(18), 4);
    expect(project(one, [other])[0]).toBeCloseTo(0, 6);
  });
});
