import { describe, expect, test } from 'vitest';
import { readTextDraft } from './text-draft.ts';

const paragraphsIn = (text: string) => {
  const { words, paragraphs } = readTextDraft(text);
  return paragraphs.map(({ start, end }) => words.slice(start, end).replace(/\n/g, ' '));
};

describe('a draft in text or Markdown', () => {
  test('is read without its mark-up, each letter knowing where it stood', () => {
    const text = '## A **bold** [link](https://a.example) and `code`[^1] — a rule¹';
    const { words, origin } = readTextDraft(text);
    expect(words).toBe('A bold link and code — a rule');
    for (let at = 0; at < words.length; at++) expect(text[origin[at] ?? -1]).toBe(words[at]);
  });

  test('keeps signs that are no mark-up', () => {
    for (const text of ['2 * 3 * 4', 'snake_case_name', 'a [b] c (d)']) expect(readTextDraft(text).words).toBe(text);
  });

  test('has its footnotes with the places of their marks, in both ways of writing them', () => {
    for (const text of ['See it.[^a] More.\n\n[^a]: Rule 45.\n', 'See it.¹ More.\n\n¹ Rule 45.\n']) {
      const { words, footnotes } = readTextDraft(text);
      expect(footnotes.map(({ at, start, end }) => [at, words.slice(start, end)])).toEqual([[7, 'Rule 45.']]);
    }
  });

  test('goes on over a line end inside a sentence, and ends where a paragraph does', () => {
    const wrapped =
      'The confinement of prisoners for twenty-two hours or more a day\nwithout meaningful human contact.';
    expect(paragraphsIn(`${wrapped}\n\nA title\nA new line begins here.\n1. First;\n(a) Item;`)).toEqual([
      wrapped.replace('\n', ' '),
      'A title',
      'A new line begins here.',
      '1. First;',
      '(a) Item;',
    ]);
  });

  test('has paragraphs that are set as quotations', () => {
    expect(readTextDraft('It says:\n\n> No one shall.\n').paragraphs.map(({ quoted = false }) => quoted)).toEqual([
      false,
      true,
    ]);
  });
});
