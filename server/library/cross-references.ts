import type { Catalogue } from '#corpus/catalogue.ts';
import type { DigestStore } from '#corpus/index/digests/digest-store.ts';
import { perVersion } from '#corpus/index/per-version.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { alignInstruments, type ComparisonRow, compareInstruments } from '#corpus/references/align-instruments.ts';
import type { Connections } from '#corpus/references/connections.ts';
import type { PhraseFindings, PhraseQuery } from '#corpus/references/phrases.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { type ResolveOptions, resolveReferences } from '#corpus/references/resolve-references.ts';
import { provisionsShown, showPhrases } from '#corpus/references/show-phrases.ts';
import { createConnectedTexts } from './connected-texts.ts';
import { readNamesAndDates } from './names-and-dates.ts';

/** How provisions hang together: what a text cites, what cites a provision, who used a wording, what changed. */
export interface CrossReferences {
  resolve(text: string, options?: Pick<ResolveOptions, 'lang' | 'footnotes'>): Promise<Reference[]>;
  connections(id: string, lang: string): Promise<Connections>;
  /** Null where one of the two is not at hand in this language. */
  compare(left: string, right: string, lang: string): Promise<ComparisonRow[] | null>;
  phrases(query: PhraseQuery): Promise<PhraseFindings>;
  /** Makes what is derived from all texts, so that nobody who asks has to wait for it. */
  warm(): Promise<void>;
}

export type CrossReferenceParts = { index: ProvisionIndex; catalogue: Catalogue; digests?: DigestStore };

/** Cross-references over an index. What is derived from all texts is made when it is first asked for. */
export function createCrossReferences({ index, catalogue, digests }: CrossReferenceParts): CrossReferences {
  const namesAndDates = perVersion(index, () => readNamesAndDates(index));
  const connectedTexts = createConnectedTexts({ index, catalogue, ...(digests && { store: digests }) });

  return {
    async resolve(text, options = {}) {
      return resolveReferences(text, { ...options, ...(await namesAndDates()), catalogue });
    },
    async connections(id, lang) {
      const { citatorIn } = await connectedTexts();
      return citatorIn(lang).connectionsOf(id);
    },
    async compare(left, right, lang) {
      const both = (language: string) => Promise.all([left, right].map((slug) => index.instrument(slug, language)));
      const [older = [], newer = []] = await both(lang);
      const [olderElsewhere = [], newerElsewhere = []] = lang === 'en' ? [] : await both('en');
      const elsewhere = alignInstruments(olderElsewhere, newerElsewhere);
      return older.length && newer.length ? compareInstruments(older, newer, elsewhere) : null;
    },
    async phrases(query) {
      const { phrases } = await connectedTexts();
      const matches = phrases.search(query);
      const records = await index.provisions(provisionsShown(matches), query.lang);
      const texts = new Map(records.map(({ id, text }) => [id, text]));
      return showPhrases(matches, (id) => texts.get(id));
    },
    async warm() {
      await Promise.all([namesAndDates(), connectedTexts()]);
    },
  };
}
