import { expect, test } from 'vitest';
import { statementMarkdown } from './statement-markdown.ts';

test('numbers stand behind the words that they back', () => {
  const text = 'Rule 44: “22 hours or more a day”. Rule 45: “last resort”';
  const marks = [
    { at: text.indexOf('. Rule 45'), numbers: [1] },
    { at: text.length, numbers: [2, 3] },
  ];
  expect(statementMarkdown(text, marks)).toBe('Rule 44: “22 hours or more a day” [1]. Rule 45: “last resort” [2][3]');
});

test('a provision can’t open a tag, a link, an image, a heading, or a number of its own', () => {
  const hostile = '# <b>x</b> ![a](https://evil.example) [9] www.evil.example *y* a@evil.example';
  expect(statementMarkdown(hostile, [])).toBe(
    '\\# \\<b\\>x\\</b\\> !\\[a\\](https:\\/\\/evil.example) \\[9\\] www\\.evil.example \\*y\\* a\\@evil.example',
  );
});

test('ordinary words stay as they are', () => {
  const text = 'In no circumstances (rule 43 (1) (b)) — “22 hours”; and/or 50%.';
  expect(statementMarkdown(text, [])).toBe(text);
});

test('a line break is kept', () => {
  expect(statementMarkdown('one\n(a) two', [])).toBe('one\\\n(a) two');
});
