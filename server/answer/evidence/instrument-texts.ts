import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { ownRecordsOf, type Passage, passagesOf } from './passage.ts';

/** An instrument in one language, in the order of its text, and how it divides into what can be quoted. */
export type InstrumentText = {
  records: ProvisionRecord[];
  passages: Passage[];
  /** The passage in which the words of each provision stand, by the provision's id. */
  holding: ReadonlyMap<string, Passage>;
};

/** An instrument in a language. */
export type TextPlace = Pick<ProvisionRecord, 'instrument' | 'lang'>;

/** Under which the text of a provision's instrument is kept. */
export function textKey({ instrument, lang }: TextPlace): string {
  return `${instrument} ${lang}`;
}

/** Whole instruments, read once and kept for as long as the index does not change. */
export interface InstrumentTexts {
  of(slug: string, lang: string): Promise<InstrumentText>;
}

// An instrument is a few hundred provisions; more than this many at once would be a corpus in memory.
const textsMax = 200;

/** Reads instruments from the index; what is kept is forgotten as soon as the index has another version. */
export function createInstrumentTexts(index: ProvisionIndex): InstrumentTexts {
  const kept = new Map<string, Promise<InstrumentText>>();
  let version: string | null = null;

  return {
    async of(slug, lang) {
      const current = (await index.identity()).version;
      if (current !== version) kept.clear();
      version = current;
      const key = `${slug} ${lang}`;
      const text = kept.get(key) ?? read(slug, lang);
      keep(key, text);
      return text;
    },
  };

  async function read(slug: string, lang: string): Promise<InstrumentText> {
    const records = await index.instrument(slug, lang);
    const passages = passagesOf(records);
    const holding = passages.flatMap((passage) => ownRecordsOf(passage).map(({ id }) => [id, passage] as const));
    return { records, passages, holding: new Map(holding) };
  }

  function keep(key: string, text: Promise<InstrumentText>): void {
    kept.delete(key);
    kept.set(key, text);
    text.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > textsMax && oldest) kept.delete(oldest);
  }
}
