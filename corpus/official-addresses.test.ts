import { expect, test } from 'vitest';
import { officialFile, officialPage } from './official-addresses.ts';

test('a symbol keeps its slashes on the page and is escaped in the address of the file', () => {
  expect(officialPage('A/RES/77/232', 'fr')).toBe('https://docs.un.org/fr/A/RES/77/232');
  expect(officialFile('A/RES/77/232', 'en')).toBe(
    'https://documents.un.org/api/symbol/access?s=A%2FRES%2F77%2F232&l=en&t=pdf',
  );
});

test('nothing in a symbol can change the host or add to the query', () => {
  expect(officialFile('x&t=exe#/../@evil', 'en')).toContain('?s=x%26t%3Dexe%23%2F..%2F%40evil&l=en');
  expect(new URL(officialPage('@evil.example/?x', 'en')).host).toBe('docs.un.org');
});
