import { expect, test } from 'vitest';
import type { Finding } from '#server/drafts/finding.ts';
import { scoreClean, scoreDraft } from './draft-findings.ts';

const planted = [{ kind: 'number-differs' as const, provision: 'a/rule-1', start: 10, end: 12 }];

test('a planted fault that is found in its place earns everything', () => {
  const scores = scoreDraft(planted, [finding({})]);
  expect(scores).toMatchObject({
    'planted found': [1, 1],
    'found: number-differs': [1, 1],
    'offsets exact': [1, 1],
    'provision named': [1, 1],
    'precision: number-differs': [1, 1],
  });
});

test('one that is found beside its place earns no exactness, and one of another kind earns nothing', () => {
  expect(scoreDraft(planted, [finding({ end: 13 })])).toMatchObject({
    'planted found': [1, 1],
    'offsets exact': [0, 1],
  });
  expect(scoreDraft(planted, [finding({ kind: 'force-raised' })])).toMatchObject({
    'planted found': [0, 1],
    'precision: force-raised': [0, 1],
  });
});

test('errors on clean text are counted by the page, hints are not', () => {
  const text = 'a'.repeat(1500);
  expect(scoreClean(text, [finding({}), finding({ severity: 'hint' })])).toMatchObject({
    'false errors a page': [1, 0.5],
    'precision: number-differs': [0, 2],
  });
});

function finding(parts: Partial<Finding>): Finding {
  const base = { kind: 'number-differs' as const, severity: 'error' as const, start: 10, end: 12 };
  return { ...base, message: '', provision: 'a/rule-1', suggestions: [], ...parts };
}
