import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { Retrieve, RetrievedProvision } from '#server/retrieval/retrieval.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import { contentStemsOf } from '../text/words.ts';
import { coverageOf, focusStems } from './coverage.ts';
import type { Evidence, FoundPassage } from './evidence.ts';
import type { InstrumentText, InstrumentTexts } from './instrument-texts.ts';
import { type Passage, recordsOfPassage, textOfPassage } from './passage.ts';
import type { Rarity } from './word-rarity.ts';

export type EvidenceSources = {
  index: ProvisionIndex;
  retrieve: Retrieve;
  texts: InstrumentTexts;
  rarityIn: (lang: string) => Promise<Rarity>;
};

// Enough to see what stands around the best; choosing is done on far fewer.
const hitsMax = 40;

/** Finds what may answer a question and puts it together into passages, best first. */
export async function gatherEvidence(
  question: ReadQuestion,
  instruments: readonly string[] | undefined,
  { index, retrieve, texts, rarityIn }: EvidenceSources,
): Promise<Evidence> {
  const { standalone, lang } = question;
  const filter = instruments?.length ? { filter: { instruments } } : {};
  const retrieval = await retrieve({ question: standalone, lang, limit: hitsMax, ...filter });
  const hits = await Promise.all(retrieval.hits.map((hit) => inLanguage(hit, lang, index)));
  const referred = await Promise.all(referredIds(retrieval.references).map((id) => readReferred(id, lang, index)));
  const instrumentTexts = await textsOf(
    [...hits.map(({ provision }) => provision), ...referred.flatMap((one) => one ?? [])],
    texts,
  );
  const rarity = await rarityIn(lang);
  return {
    question,
    retrieval,
    found: foundPassages({ question, retrieval, texts: instrumentTexts, rarity, hits }),
    referred: new Map(referred.flatMap((record) => (record ? [[record.id, record]] : []))),
    texts: instrumentTexts,
    rarity,
  };
}

/** The version in the asker's language, where it is loaded. */
async function inLanguage(hit: RetrievedProvision, lang: string, index: ProvisionIndex): Promise<RetrievedProvision> {
  if (hit.provision.lang === lang) return hit;
  const provision = await index.provision(hit.provision.id, lang);
  return provision ? { ...hit, provision } : hit;
}

function referredIds(references: readonly Reference[]): string[] {
  return [...new Set(references.flatMap(({ provisions, nearest }) => [...provisions, ...nearest]))];
}

/** What a reference names, in the asker's language, else in English, else as it is loaded; null where it is not. */
async function readReferred(id: string, lang: string, index: ProvisionIndex): Promise<ProvisionRecord | null> {
  const loaded = await index.languagesOf(id);
  const best = [lang, 'en'].find((wanted) => loaded.includes(wanted)) ?? loaded[0];
  return best ? index.provision(id, best) : null;
}

async function textsOf(
  records: readonly ProvisionRecord[],
  texts: InstrumentTexts,
): Promise<ReadonlyMap<string, InstrumentText>> {
  const wanted = new Map(records.map((record) => [textKey(record), record]));
  const read = await Promise.all(
    [...wanted].map(async ([key, { instrument, lang }]) => [key, await texts.of(instrument, lang)] as const),
  );
  return new Map(read);
}

/** Under which the text of a provision's instrument is kept. */
export function textKey({ instrument, lang }: Pick<ProvisionRecord, 'instrument' | 'lang'>): string {
  return `${instrument} ${lang}`;
}

type Gathered = Pick<Evidence, 'question' | 'retrieval' | 'texts'> & { rarity: Rarity; hits: RetrievedProvision[] };

// Parts of one rule that were found alike share its score; the order in which they were found breaks the tie.
const tieBreak = 0.001;

function foundPassages({ question, retrieval, texts, rarity, hits }: Gathered): FoundPassage[] {
  const focus = focusStems(question.focus, retrieval.readAs, question.lang, rarity);
  const found = new Map<Passage, FoundPassage>();
  for (const { provision, score, evidence } of hits) {
    const text = texts.get(textKey(provision));
    for (const [rank, id] of (evidence.length > 0 ? evidence : [provision.id]).entries()) {
      const passage = text && passageHolding(id, text);
      if (!passage) continue;
      const entry = found.get(passage) ?? {
        passage,
        score: 0,
        hits: [],
        coverage: coverageOf(stemsOf(passage), focus),
      };
      entry.score = Math.max(entry.score, score - rank * tieBreak);
      entry.hits.push(id);
      found.set(passage, entry);
    }
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
}

/** The passage in which the words of a provision stand. */
export function passageHolding(id: string, { passages }: InstrumentText): Passage | undefined {
  return passages.find((passage) =>
    recordsOfPassage(passage).some((record) => record.id === id && !isAbove(record, passage)),
  );
}

function isAbove(record: ProvisionRecord, { chapeaux }: Passage): boolean {
  return chapeaux.includes(record);
}

/** The stems of a passage with those of the headings above it, which say what it is about. */
export function stemsOf(passage: Passage): ReadonlySet<string> {
  const { headings, lang } = passage.record;
  const notes = passage.record.footnotes.map(({ text }) => text);
  return contentStemsOf([...headings, textOfPassage(passage), ...notes].join('\n'), lang);
}
