import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctedText, isOvertaken } from './corrected-text.ts';

test('what was accepted stands in its place, in whatever order it was accepted', () => {
  const text = 'see rule 450 and Rule 7';
  const replacements = [
    { start: 17, end: 23, text: 'rule 7' },
    { start: 4, end: 12, text: 'rule 45' },
  ];
  expect(correctedText(text, replacements)).toBe('see rule 45 and rule 7');
});

test('nothing outside the replaced stretches changes', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, one, other, put) => {
      const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
      const corrected = correctedText(text, [{ start, end, text: put }]);
      expect(corrected).toBe(text.slice(0, start) + put + text.slice(end));
    }),
  );
});

test('a finding on replaced words is overtaken, one beside them is not', () => {
  const replaced = [{ start: 4, end: 12, text: '' }];
  expect(isOvertaken({ start: 0, end: 20 }, replaced)).toBe(true);
  expect(isOvertaken({ start: 12, end: 20 }, replaced)).toBe(false);
});
