import { expect, it } from 'vitest';
import { textOfLine } from '../read/page-line.ts';
import { wholeLine, wordsOfText } from '../read/whole-line.ts';
import { resolutionInVolume } from './resolution-in-volume.ts';

const volume = [
  '10. The end of another.',
  '45/8. Lamps and their keep-',
  'ers at sea',
  'The General Assembly,',
  'Noting the fog,',
  '1. Encourages light.',
  'ANNEX',
  '1. A lamp is lit.',
  '45/9. Oil',
  'The General Assembly,',
  'Recalling oil,',
];
const lines = volume.map((text) => wholeLine(wordsOfText(text), null, false)!);
const texts = (found: ReturnType<typeof resolutionInVolume>) => found?.lines.map(textOfLine);

it('takes the resolution that is there from beginning to end', () => {
  const found = resolutionInVolume(lines, null);
  expect(found).toMatchObject({ symbol: 'A/RES/45/8', title: 'Lamps and their keepers at sea' });
  expect(texts(found)).toEqual(volume.slice(3, 8));
  expect(found!.before.length + found!.lines.length + found!.after.length).toBe(volume.length);
});

it('takes the resolution that is wanted', () => {
  expect(texts(resolutionInVolume(lines, 'A/RES/45/9'))).toEqual(volume.slice(9));
});

it('leaves a document alone that holds one resolution', () => {
  expect(resolutionInVolume(lines.slice(0, 8), null)).toBeNull();
});

it('takes no number in a text for a resolution', () => {
  const mentions = ['45/8. Some words', 'and more', '45/9. Other words'].map(
    (text) => wholeLine(wordsOfText(text), null, false)!,
  );
  expect(resolutionInVolume(mentions, null)).toBeNull();
});
