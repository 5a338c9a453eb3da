import { expect, test } from 'vitest';
import type { Finding, FindingKind } from '../finding.ts';
import { acceptedAmong } from './accepted-findings.ts';

const kinds = (...names: FindingKind[]) => new Set(names);

test('findings of other kinds are left to the author', () => {
  const [style, number] = [finding('citation-style', 0, 9), finding('number-differs', 20, 22)];
  expect(acceptedAmong([style, number], kinds('number-differs'))).toEqual([number]);
});

test('nothing is put in where several replacements or none are named', () => {
  const unsure = finding('wrong-provision', 0, 9, ['rule 1', 'rule 2']);
  const open = finding('force-raised', 20, 24, []);
  expect(acceptedAmong([unsure, open], kinds('wrong-provision', 'force-raised'))).toEqual([]);
});

test('no replacement is put in in another', () => {
  const [outer, inner] = [finding('inexact-quotation', 0, 40), finding('number-differs', 10, 12)];
  expect(acceptedAmong([outer, inner], kinds('inexact-quotation', 'number-differs'))).toEqual([outer]);
});

test('a source is cited behind its words, whatever is replaced in them', () => {
  const [inner, sentence] = [finding('citation-style', 0, 9), finding('could-be-cited', 0, 40)];
  expect(acceptedAmong([sentence, inner], kinds('could-be-cited', 'citation-style'))).toEqual([inner, sentence]);
});

function finding(kind: FindingKind, start: number, end: number, replacements = ['rule 3']): Finding {
  const suggestions = replacements.map((replacement) => ({ provision: 'a/b', replacement }));
  return { kind, severity: 'hint', start, end, message: 'Put it right.', provision: 'a/b', suggestions };
}
