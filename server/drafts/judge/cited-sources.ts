import type { Reference } from '#corpus/references/reference.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import type { DraftView } from './judgement.ts';

/** The provisions that a citation names, or the instrument as a whole. */
export function targetsOf({ status, provisions, instrument }: Reference): string[] {
  if (status !== 'found' && status !== 'ambiguous') return [];
  if (provisions.length > 0) return provisions;
  return instrument ? [instrument] : [];
}

/** The citations of a sentence and of its footnotes, those of whole instruments last where places are cited too. */
export function citedIn({ references, noted }: DraftSentence): Reference[] {
  const all = [...references, ...noted].filter((reference) => targetsOf(reference).length > 0);
  const places = all.filter(({ provisions }) => provisions.length > 0);
  return places.length > 0 ? places : all;
}

/** The texts behind citations, each once. */
export function textsBehind(references: readonly Reference[], view: DraftView): ShelvedText[] {
  return [...new Set([...new Set(references.flatMap(targetsOf))].flatMap((id) => view.family(id)))];
}

/** The citations that a sentence goes on from. */
export function citedAround(sentence: DraftSentence, view: DraftView): Reference[] {
  return neighboursOf(sentence, view).flatMap(citedIn);
}

/** The sentences around one in its paragraph, or around a paragraph that is set as a quotation. */
export function neighboursOf({ at, paragraph }: DraftSentence, { sentences, draft }: DraftView): DraftSentence[] {
  const reach = draft.paragraphs[paragraph]?.quoted ? 1 : 0;
  return [at - 1, at + 1].flatMap((place) => {
    const one = sentences[place];
    return one && Math.abs(one.paragraph - paragraph) <= reach ? [one] : [];
  });
}
