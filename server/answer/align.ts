import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { sentencesOf } from './text/sentences.ts';
import { contentStemsOf } from './text/words.ts';

/** A sentence of a source as it must be read: an item with the words that open its list. */
export type SourceSentence = { text: string; lang: string; stems: ReadonlySet<string>; headings: string };

const read = new WeakMap<ProvisionRecord, { chapeaux: string; sentences: SourceSentence[] }>();

/**
 * Every sentence of the passages; what an item says is said by its chapeau and itself together. A provision is read
 * once, however many statements stand on it.
 */
export function sourceSentences(passages: readonly ProvisionRecord[]): SourceSentence[] {
  return passages.flatMap((record) => {
    const chapeaux = chapeauxAbove(record, passages);
    const known = read.get(record);
    if (known?.chapeaux === chapeaux) return known.sentences;
    const sentences = readSentences(record, chapeaux);
    read.set(record, { chapeaux, sentences });
    return sentences;
  });
}

function readSentences({ text, footnotes, headings, lang }: ProvisionRecord, chapeaux: string): SourceSentence[] {
  const texts = [text, ...footnotes.map((footnote) => footnote.text)].filter((one) => one !== '');
  return texts.flatMap((one) =>
    sentencesOf(one, lang).map(({ start, end }) => {
      const whole = `${chapeaux} ${one.slice(start, end)}`.trim();
      return { text: whole, lang, stems: contentStemsOf(whole, lang), headings: headings.join(' ') };
    }),
  );
}

/** The last sentence of each provision above that opens a list. */
function chapeauxAbove({ id }: ProvisionRecord, passages: readonly ProvisionRecord[]): string {
  const above = passages.filter((other) => id.startsWith(`${other.id}.`) && other.text !== '');
  return above.flatMap(({ text, lang }) => openingOfList(text, lang)).join(' ');
}

function openingOfList(text: string, lang: string): string[] {
  const opening = text.split('\n')[0] ?? '';
  const last = sentencesOf(opening, lang).at(-1);
  return last && !/[.!?。؟]$/u.test(opening.trimEnd()) ? [opening.slice(last.start, last.end)] : [];
}

/** The sentence that speaks most of what a claim speaks of; null where none shares a word with it. */
export function alignedSentence(
  claim: ReadonlySet<string>,
  sentences: readonly SourceSentence[],
): SourceSentence | null {
  let best: { sentence: SourceSentence; score: number } | null = null;
  for (const sentence of sentences) {
    const shared = claim.intersection(sentence.stems).size;
    // Of two that share as much, the shorter says it more exactly.
    const score = shared + shared / Math.max(1, sentence.stems.size);
    if (shared > 0 && (!best || score > best.score)) best = { sentence, score };
  }
  return best?.sentence ?? null;
}
