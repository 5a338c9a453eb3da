import type { Reference } from '#corpus/references/reference.ts';
import type { KnownCorpus } from './known-corpus.ts';
import type { Tuning } from './tuning.ts';

/** The instruments that the question names as a whole. */
export function namedInstruments(references: readonly Reference[]): Set<string> {
  return new Set(
    references.flatMap(({ status, provisions, instrument }) =>
      status === 'found' && provisions.length === 0 && instrument ? [instrument] : [],
    ),
  );
}

/** What provisions gain by the instrument in which they stand, for those named and the others of their documents. */
export function gainsOf(
  named: ReadonlySet<string>,
  { siblings }: KnownCorpus,
  { namedGain }: Pick<Tuning, 'namedGain'>,
): Map<string, number> {
  const related = [...named].flatMap((slug) => [slug, ...(siblings.get(slug) ?? [])]);
  return new Map(related.map((slug) => [slug, namedGain]));
}

/** The question without the names of those instruments, which every provision of theirs resembles alike. */
export function withoutNames(question: string, references: readonly Reference[]): string {
  const spans = references.filter(({ provisions }) => provisions.length === 0).sort((a, b) => b.start - a.start);
  const rest = spans.reduce((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, question);
  return /\p{L}/u.test(rest) ? rest.replace(/\s+/g, ' ').trim() : question;
}
