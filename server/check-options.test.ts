import { expect, test } from 'vitest';
import { readCheckOptions } from './check-options.ts';
import { findingKinds } from './drafts/finding.ts';

test('a file alone is checked for people, with nothing written', () => {
  expect(readCheckOptions(['draft.md'])).toEqual({
    file: 'draft.md',
    format: 'text',
    lang: undefined,
    out: undefined,
    accept: new Set(),
  });
});

test('the kinds to accept are read, all of them by one word', () => {
  const some = readCheckOptions(['a.docx', '--out', 'b.docx', '--accept', 'citation-style,number-differs']);
  expect(some).toMatchObject({ accept: new Set(['citation-style', 'number-differs']) });
  const all = readCheckOptions(['a.docx', '--out', 'b.docx', '--accept', 'all']);
  expect(all).toMatchObject({ accept: new Set(findingKinds) });
});

test.each([
  [[], 'Name one file'],
  [['a.md', 'b.md'], 'Name one file'],
  [['a.md', '--format', 'xml'], 'text, json or sarif'],
  [['a.md', '--out', 'b.docx'], 'Word documents'],
  [['a.docx', '--accept', 'all'], '--accept needs --out'],
  [['a.docx', '--out', 'b.docx', '--accept', 'everything'], 'no such kind'],
  [['a.md', '--loud'], "'--loud'"],
])('%j is refused with what to give instead', (args, words) => {
  expect(readCheckOptions(args)).toMatchObject({ problem: expect.stringContaining(words) });
});

test('help is given when it is asked for', () => {
  expect(readCheckOptions(['--help'])).toBe('help');
});
