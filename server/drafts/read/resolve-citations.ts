import type { Reference } from '#corpus/references/reference.ts';
import type { Draft } from '../draft.ts';

type ResolveText = (text: string) => Promise<Reference[]>;

/** So much is read at once; in between, others are served. */
const sliceLength = 40_000;

/** How far a citation may go back for the instrument that it means. */
const lookBack = 4000;

/** Every citation of a draft, its footnotes' included, slice by slice. */
export async function resolveCitations(
  { words: whole, paragraphs, footnotes }: Draft,
  resolve: ResolveText,
): Promise<Reference[]> {
  const words = withPartsApart(whole, footnotes);
  const references: Reference[] = [];
  for (const { start, end } of slicesOf(paragraphs)) {
    const from = paragraphs.findLast((one) => one.start <= Math.max(0, start - lookBack))?.start ?? 0;
    const found = await resolve(words.slice(from, end));
    references.push(
      ...found
        .map((one) => ({ ...one, start: one.start + from, end: one.end + from }))
        .filter((one) => one.start >= start),
    );
    await new Promise((next) => setImmediate(next));
  }
  return references.map((reference) => withNoted(reference, references, footnotes));
}

/** The sign that ends a sentence and stands in no citation: over it, none reads on from one part into the next. */
const bound = '?';

/** The words with a bound before and behind each footnote, every offset as it was. */
function withPartsApart(words: string, footnotes: Draft['footnotes']): string {
  let apart = '';
  for (const place of footnotes.flatMap(({ start, end }) => [start - 1, end])) {
    if (place < apart.length || !words[place] || /[\p{L}\p{N}]/u.test(words[place])) continue;
    apart += words.slice(apart.length, place) + bound;
  }
  return apart + words.slice(apart.length);
}

function slicesOf(paragraphs: Draft['paragraphs']): { start: number; end: number }[] {
  const slices: { start: number; end: number }[] = [];
  for (const { start, end } of paragraphs) {
    const last = slices.at(-1);
    if (last && end - last.start <= sliceLength) last.end = end;
    else slices.push({ start, end });
  }
  return slices;
}

/** A mark may stand a few words behind the number that its footnote gives the instrument of. */
const markReach = 48;

/** "Rule 45" with a footnote that names the instrument means that one's. */
function withNoted(reference: Reference, all: readonly Reference[], footnotes: Draft['footnotes']): Reference {
  if (reference.status !== 'ambiguous') return reference;
  const note = footnotes.find(({ at }) => at >= reference.end && at - reference.end <= markReach);
  const named = note && all.find(({ start, instrument }) => start >= note.start && start < note.end && instrument);
  const meant = reference.provisions.filter((id) => id.startsWith(`${named?.instrument}/`));
  return named && meant.length
    ? { ...reference, status: 'found', instrument: named.instrument, provisions: meant }
    : reference;
}
