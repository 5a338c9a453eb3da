import { expect, test } from 'vitest';
import { namesMeeting } from './adoption-line.ts';

test.each([
  '103rd plenary meeting',
  '68th plenary meeting 14 December 1990',
  '56th (resumed) plenary meeting',
  '54e séance plénière',
  '54ª sesión plenaria',
  '54-е пленарное заседание',
  '56-е (возобновленное) пленарное заседание',
  'الجلسة العامة 54',
  '第54次全体会议',
])('%s says when a text was adopted', (text) => {
  expect(namesMeeting(text)).toBe(true);
});

test('a sentence that begins elsewhere does not', () => {
  expect(namesMeeting('The 103rd plenary meeting decided')).toBe(false);
});
