import type { Catalogue } from '#corpus/catalogue.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { type ComparisonRow, compareInstruments } from '#corpus/references/align-instruments.ts';
import { buildCitationGraph, type CitationEdge, citationsIn } from '#corpus/references/citation-graph.ts';
import { type Citator, createCitator, linesOf } from '#corpus/references/citator.ts';
import type { Connections } from '#corpus/references/connections.ts';
import { createPhraseIndex, type PhraseIndex } from '#corpus/references/phrase-index.ts';
import type { PhraseFindings, PhraseQuery } from '#corpus/references/phrases.ts';
import type { KnownInstrument, Reference } from '#corpus/references/reference.ts';
import { type ResolveOptions, resolveReferences } from '#corpus/references/resolve-references.ts';

/** How provisions hang together: what a text cites, what cites a provision, who used a wording, what changed. */
export interface CrossReferences {
  resolve(text: string, options?: Pick<ResolveOptions, 'lang' | 'footnotes'>): Promise<Reference[]>;
  connections(id: string, lang: string): Promise<Connections>;
  /** Null where one of the two is not at hand in this language. */
  compare(left: string, right: string, lang: string): Promise<ComparisonRow[] | null>;
  phrases(query: PhraseQuery): Promise<PhraseFindings>;
}

export type CrossReferenceParts = { index: ProvisionIndex; catalogue: Catalogue };

/** Cross-references over an index. What is derived from all texts is made when it is first asked for. */
export function createCrossReferences({ index, catalogue }: CrossReferenceParts): CrossReferences {
  const whole = perVersion(index, () => readWhole(index, catalogue));

  return {
    async resolve(text, options = {}) {
      const { known, dates } = await whole();
      return resolveReferences(text, { ...options, known, catalogue, documentDates: dates });
    },
    async connections(id, lang) {
      const { citatorIn } = await whole();
      return (await citatorIn(lang)).connectionsOf(id);
    },
    async compare(left, right, lang) {
      const [older, newer] = await Promise.all([index.instrument(left, lang), index.instrument(right, lang)]);
      return older.length && newer.length ? compareInstruments(older, newer) : null;
    },
    async phrases(query) {
      const { phraseIndex } = await whole();
      return (await phraseIndex()).search(query);
    },
  };
}

type Whole = {
  known: ReadonlyMap<string, KnownInstrument>;
  dates: ReadonlyMap<string, string>;
  citatorIn: (lang: string) => Promise<Citator>;
  phraseIndex: () => Promise<PhraseIndex>;
};

async function readWhole(index: ProvisionIndex, catalogue: Catalogue): Promise<Whole> {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  const known = new Map(instruments.map((instrument) => [instrument.slug, instrument]));
  const held = documents.flatMap(({ lang, instruments: carried }) => carried.map((one) => ({ ...one, lang })));
  const dates = new Map(held.flatMap(({ slug, adopted }) => (adopted ? [[slug, adopted] as const] : [])));
  const citators = new Map<string, Promise<Citator>>();
  let phrases: Promise<PhraseIndex> | undefined;

  function slugsIn(lang: string): string[] {
    return [...new Set(held.filter((one) => one.lang === lang).map(({ slug }) => slug))];
  }

  return {
    known,
    dates,
    citatorIn(lang) {
      const citator = citators.get(lang) ?? makeCitator(lang);
      citators.set(lang, citator);
      return citator;
    },
    phraseIndex() {
      phrases ??= makePhraseIndex();
      return phrases;
    },
  };

  async function makeCitator(lang: string): Promise<Citator> {
    const provisions = new Map<string, ProvisionRecord[]>();
    const edges: CitationEdge[] = [];
    // Instrument by instrument, so that other requests are answered in between.
    for (const slug of slugsIn(lang)) {
      const records = await index.instrument(slug, lang);
      provisions.set(slug, records);
      for (const record of records) edges.push(...citationsIn(record, { catalogue, known, documentDates: dates }));
    }
    const titles = held.filter((one) => one.lang === lang);
    return createCitator({
      instruments: linesOf(titles, catalogue),
      provisionsOf: (slug) => provisions.get(slug) ?? [],
      graph: buildCitationGraph(edges),
    });
  }

  async function makePhraseIndex(): Promise<PhraseIndex> {
    const made = createPhraseIndex();
    for (const { slug, lang, adopted } of held)
      made.add(
        (await index.instrument(slug, lang)).map(({ id, text }) => ({ id, instrument: slug, text, lang, adopted })),
      );
    return made;
  }
}
