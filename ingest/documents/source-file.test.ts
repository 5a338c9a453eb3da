import { expect, test } from 'vitest';
import { parseDocumentFileName, sha256OfSources } from './source-file.ts';

test('a file name says slug, language and format', () => {
  expect(parseDocumentFileName('nelson-mandela-rules.en.pdf')).toEqual({
    slug: 'nelson-mandela-rules',
    lang: 'en',
    format: 'pdf',
  });
});

test.each([
  '../rules.en.pdf',
  'Rules.en.pdf',
  'rules.pdf',
  'rules.excerpt.en.txt',
  'rules..pdf',
  '.en.pdf',
  'rules.en.exe',
])('%s is no such name', (name) => expect(parseDocumentFileName(name)).toBeNull());

test('the fingerprint of several files does not depend on their order, and differs from that of each', () => {
  expect(sha256OfSources(['b', 'a'])).toBe(sha256OfSources(['a', 'b']));
  expect(sha256OfSources(['a'])).toBe('a');
  expect(sha256OfSources(['a', 'b'])).not.toBe('a');
});
