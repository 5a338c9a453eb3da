import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import { type PhraseToken, phraseTokens } from '#corpus/references/phrase-tokens.ts';
import { foldText } from '../../answer/text/fold-text.ts';
import { contentStemsOf } from '../../answer/text/words.ts';

/** A provision, or one of its footnotes, as drafts are held against it. */
export type ShelvedText = {
  record: ProvisionRecord;
  text: string;
  folded: string;
  tokens: PhraseToken[];
  stems: ReadonlySet<string>;
};

/** Everything at hand in one language, ready to be searched for words and wordings. */
export type Shelf = {
  lang: string;
  texts: readonly ShelvedText[];
  record(id: string): ProvisionRecord | null;
  /** The provision, its subparagraphs and the chapeaux above it; of a bare slug, everything in the instrument. */
  family(id: string): ShelvedText[];
  /** The texts that have the most of these words, the rarest counting most; best first. */
  withWords(words: Iterable<string>, by: 'token' | 'stem', limit: number): ScoredText[];
  /** How much a stem says: little for one that stands everywhere. */
  weight(stem: string): number;
};

export type ScoredText = { text: ShelvedText; score: number };

/** Puts the provisions of a language on a shelf; slices of time are left to others in between. */
export async function fillShelf(lang: string, records: readonly ProvisionRecord[]): Promise<Shelf> {
  const texts: ShelvedText[] = [];
  for (const [at, record] of records.entries()) {
    if (at % 100 === 99) await new Promise((next) => setImmediate(next));
    for (const text of textsOf(record)) texts.push(shelved(record, text));
  }
  const byToken = postingsOf(texts, ({ tokens }) => new Set(tokens.map(({ token }) => token)));
  const byStem = postingsOf(texts, ({ stems }) => stems);
  const byId = new Map(records.map((record) => [record.id, record]));
  const byInstrument = Map.groupBy(texts, ({ record }) => record.instrument);
  const weightIn = (postings: Postings, word: string) =>
    Math.log(1 + texts.length / (1 + (postings.get(word)?.length ?? 0)));

  const families = new Map<string, ShelvedText[]>();

  function familyOf(id: string): ShelvedText[] {
    const slash = id.indexOf('/');
    const all = byInstrument.get(slash < 0 ? id : id.slice(0, slash)) ?? [];
    return slash < 0 ? all : all.filter(({ record }) => isSameOrAncestor(record.id, id));
  }

  return {
    lang,
    texts,
    record: (id) => byId.get(id) ?? null,
    weight: (stem) => weightIn(byStem, stem),
    family(id) {
      const found = families.get(id) ?? familyOf(id);
      families.set(id, found);
      return found;
    },
    withWords(words, by, limit) {
      const postings = by === 'token' ? byToken : byStem;
      const scores = new Map<number, number>();
      for (const word of new Set(words)) {
        const weight = weightIn(postings, word);
        for (const at of postings.get(word) ?? []) scores.set(at, (scores.get(at) ?? 0) + weight);
      }
      const best = [...scores].sort(([, one], [, other]) => other - one).slice(0, limit);
      return best.flatMap(([at, score]) => (texts[at] ? [{ text: texts[at], score }] : []));
    },
  };
}

type Postings = ReadonlyMap<string, number[]>;

function textsOf({ text, footnotes }: ProvisionRecord): string[] {
  return [text, ...footnotes.map((note) => note.text)].filter((one) => one !== '');
}

function shelved(record: ProvisionRecord, text: string): ShelvedText {
  return {
    record,
    text,
    folded: foldText(text).text.trim(),
    tokens: phraseTokens(text),
    stems: contentStemsOf(text, record.lang),
  };
}

function postingsOf(texts: readonly ShelvedText[], wordsOf: (text: ShelvedText) => ReadonlySet<string>): Postings {
  const postings = new Map<string, number[]>();
  texts.forEach((text, at) => {
    for (const word of wordsOf(text)) {
      const list = postings.get(word);
      if (list) list.push(at);
      else postings.set(word, [at]);
    }
  });
  return postings;
}
