import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from './draft-paragraphs.ts';
import type { Finding, Severity } from './finding.ts';

function finding(start: number, end: number, severity: Severity = 'error'): Finding {
  return { kind: 'inexact-quotation', severity, start, end, message: '', provision: null, suggestions: [] };
}

const shown = (
  text: string,
  findings: Finding[],
  replacements = [] as { start: number; end: number; text: string }[],
) =>
  paragraphsOf(
    text,
    findings.map((one, index) => ({ index, finding: one })),
    replacements,
  ).map(({ pieces }) => pieces.map((piece) => (piece.type === 'words' ? piece.text : `[${piece.text}]`)).join('|'));

test('each line is a paragraph, its findings apart from its plain words', () => {
  expect(shown('See rule 450.\n\nAnd rule 7.', [finding(4, 12)])).toEqual(['See |[rule 450]|.', 'And rule 7.']);
});

test('an error inside a hint is shown as the error, with the hint around it', () => {
  expect(shown('States shall do it.', [finding(0, 19, 'hint'), finding(7, 12)])).toEqual([
    '[States ]|[shall]|[ do it.]',
  ]);
});

test('a finding begins where its words begin to be shown, also where a graver one has its first words', () => {
  const findings = [finding(0, 19, 'hint'), finding(0, 6)].map((one, index) => ({ index, finding: one }));
  const pieces = paragraphsOf('States shall do it.\nIn all.', findings, []).flatMap((paragraph) => paragraph.pieces);
  const first = pieces.flatMap((piece) => (piece.type === 'finding' && piece.isFirst ? [piece] : []));
  expect(first.map(({ finding: index, text }) => [index, text])).toEqual([
    [1, 'States'],
    [0, ' shall do it.'],
  ]);
});

test('a replacement stands where its words stood', () => {
  expect(shown('See rule 450.', [], [{ start: 4, end: 12, text: 'rule 45' }])).toEqual(['See |[rule 45]|.']);
});

test('whatever is found, no word of the draft is lost and none is shown twice', () => {
  const stretch = fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom<Severity>('error', 'warning', 'hint'));
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.array(stretch, { maxLength: 6 }), (text, stretches) => {
      const findings = stretches.map(([one, other, severity], index) => ({
        index,
        finding: finding(Math.min(one, other), Math.max(one, other), severity),
      }));
      const words = paragraphsOf(text, findings, []).map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
      expect(words).toEqual(text.split('\n').filter((line) => line.trim()));
    }),
  );
});
