import { describe, expect, it } from 'vitest';
import type { Reference } from '#corpus/references/reference.ts';
import { caseScore } from './reference-cases.ts';
import { footnoteScore, nameScore, spanScore, trapScore, unitScore } from './references.ts';

const reference: Reference = {
  text: 'paragraph 6 of resolution 77/232',
  start: 10,
  end: 42,
  status: 'found',
  kind: 'general-assembly-resolution',
  symbol: 'A/RES/77/232',
  instrument: 'a-res-77-232',
  unit: { kind: 'paragraph', value: '6', numbers: ['6'] },
  treaty: null,
  provisions: ['a-res-77-232/para-6'],
  nearest: [],
  dateMatches: null,
  footnote: null,
  citation: null,
  suggestion: null,
};
const target = { kind: 'general-assembly-resolution', symbol: 'A/RES/77/232' };
const marked = { start: 36, end: 42, target };

describe('the span score', () => {
  it('gives a point twice for what both have, and counts what either has', () => {
    expect(spanScore([reference], [marked])).toEqual([2, 2]);
    expect(spanScore([], [marked])).toEqual([0, 1]);
  });

  it('counts as false what looks like a resolution and is not marked', () => {
    const false1 = { ...reference, start: 50, end: 56 };
    expect(spanScore([reference, false1], [marked])).toEqual([2, 3]);
    expect(spanScore([reference, { ...false1, kind: 'document' }], [marked])).toEqual([2, 2]);
  });

  it('allows the letter of a multi-part resolution to be missing, and nothing else', () => {
    const part = { ...reference, symbol: 'A/RES/77/232 B' };
    expect(spanScore([part], [marked])[0]).toBe(2);
    expect(spanScore([{ ...reference, symbol: 'A/RES/77/23' }], [marked])[0]).toBe(0);
  });

  it('wants the marked span inside the one that was read', () => {
    expect(spanScore([{ ...reference, end: 41 }], [marked])[0]).toBe(0);
  });
});

it('wants of a unit its kind, its value and its numbers', () => {
  const unit = { kind: 'paragraph', value: '6', numbers: ['6'] };
  expect(unitScore([reference], [{ ...marked, target: { ...target, unit } }])).toEqual([1, 1]);
  expect(unitScore([reference], [{ ...marked, target: { ...target, unit: { ...unit, numbers: ['7'] } } }])).toEqual([
    0, 1,
  ]);
});

it('wants the target of a footnote at its mark, and from a footnote', () => {
  const attached = { ...reference, footnote: '1' };
  expect(footnoteScore([attached], [{ at: 42, targets: [target] }])).toEqual([1, 1]);
  expect(footnoteScore([attached], [{ at: 41, targets: [target] }])).toEqual([0, 1]);
  expect(footnoteScore([reference], [{ at: 42, targets: [target] }])).toEqual([0, 1]);
});

it('finds a named treaty by its number in the Treaty Series', () => {
  const treaty: Reference = { ...reference, symbol: null, treaty: { volume: 1577, number: 27531 } };
  const gold = [{ name: { start: 12, end: 30 }, targets: [{ kind: 'treaty', volume: '1577', number: '27531' }] }];
  expect(nameScore([treaty], gold)).toEqual([1, 1]);
});

it('holds a look-alike against the Assembly’s resolutions only', () => {
  expect(trapScore([reference], [{ start: 36, end: 42 }])).toEqual([0, 1]);
  expect(trapScore([{ ...reference, kind: 'document' }], [{ start: 36, end: 42 }])).toEqual([1, 1]);
});

it('gives a written case its point only when everything came, and nothing beside it', () => {
  const expected = [{ status: 'found' as const, instrument: 'a-res-77-232', provisions: ['a-res-77-232/para-6'] }];
  expect(caseScore([reference], expected)).toEqual([1, 1]);
  expect(caseScore([reference, reference], expected)).toEqual([0, 1]);
  expect(caseScore([{ ...reference, provisions: [] }], expected)).toEqual([0, 1]);
});
