import { describe, expect, it } from 'vitest';
import { drawnToConcepts } from './drawn-to-concepts.ts';

const vector = (...values: number[]) => Float32Array.from(values);
const concepts = [
  { asked: vector(1, 0, 0, 0), texts: vector(0, 0, 1, 0) },
  { asked: vector(0, 1, 0, 0), texts: vector(0, 0, 0, 1) },
];
const draw = { count: 1, spread: 0.05, weight: 0.5 };

describe('a question drawn to concepts', () => {
  it('moves to how the texts speak of what it is like, and to nothing else', () => {
    const drawn = drawnToConcepts(vector(0.9, 0.1, 0, 0), concepts, draw);
    expect(drawn[2]).toBeGreaterThan(0.3);
    expect(drawn[3]).toBe(0);
    expect(Math.hypot(...drawn)).toBeCloseTo(1);
  });

  it('leans towards the nearer one of several', () => {
    const drawn = drawnToConcepts(vector(0.6, 0.55, 0, 0), concepts, { ...draw, count: 2 });
    expect(drawn[2]).toBeGreaterThan(drawn[3] ?? 1);
    expect(drawn[3]).toBeGreaterThan(0);
  });

  it('stays where it is without concepts or weight', () => {
    expect([...drawnToConcepts(vector(0, 1), [], draw)]).toEqual([0, 1]);
    expect([...drawnToConcepts(vector(1, 0, 0, 0), concepts, { ...draw, weight: 0 })]).toEqual([1, 0, 0, 0]);
  });
});
