import type { Force } from '../../answer/checks/lexicon/lexicon.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import verbs from './opening-verbs.json' with { type: 'json' };

/** The verb by which a paragraph of a resolution acts, and how strongly: "3. Urges Member States". */
export type OpeningVerb = { verb: string; start: number; end: number; strength: number };

const strengths: readonly Force[] = ['note', 'permission', 'recommendation', 'request', 'obligation'];
const number = /^\s*(?:\(?\d{1,3}[.)]\s*|\([a-z]{1,4}\)\s*|[*_[]{1,3})*/u;

/** The verb of a sentence that opens a paragraph of a resolution; null of any other. */
export function openingVerbOf({ opens, text }: DraftSentence, lang: string): OpeningVerb | null {
  return opens ? openingVerb(text, lang) : null;
}

/** Reads the verb that opens a paragraph; null where it is no paragraph of a resolution. */
export function openingVerb(text: string, lang: string): OpeningVerb | null {
  const known = (verbs as Record<string, Record<string, string[]>>)[lang] ?? {};
  const start = number.exec(text)?.[0].length ?? 0;
  for (const [force, words] of Object.entries(known)) {
    const word = words.find((one) => text.startsWith(one, start) && !/^\p{L}/u.test(text.slice(start + one.length)));
    if (word) return { verb: word, start, end: start + word.length, strength: strengths.indexOf(force as Force) };
  }
  return null;
}
