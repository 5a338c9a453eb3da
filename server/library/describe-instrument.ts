import { type Catalogue, type CatalogueEntry, followersOf } from '#corpus/catalogue.ts';
import type { Instrument } from '#corpus/provision/instrument.ts';
import { isOfficialLanguage } from '#corpus/provision/language.ts';
import type { Holding } from './index-library.ts';

export type InstrumentFacts = {
  slug: string;
  lang: string;
  entry: CatalogueEntry | null;
  catalogue: Catalogue;
  official: string | null;
  /** Every language version at hand. */
  holdings: readonly Holding[];
  /** The version to show in the language asked for. */
  held: Holding | null;
};

/** Joins what the catalogue knows of an instrument with what is at hand of it. */
export function describeInstrument(facts: InstrumentFacts): Instrument {
  const { slug, entry, catalogue, held, holdings } = facts;
  const title = titleOf(facts);
  return {
    slug,
    symbol: entry?.symbol ?? held?.instrument.symbol ?? null,
    title,
    shortTitle: shortTitleOf(facts) ?? title,
    aliases: aliasesOf(facts),
    adopted: entry?.adopted ?? held?.instrument.adopted ?? null,
    nature: entry?.nature ?? held?.instrument.nature ?? 'resolution',
    languages: holdings.map(({ document }) => document.lang).sort(),
    provisions: held?.instrument.provisions ?? 0,
    status: held?.instrument.status ?? 'missing',
    source: held?.document.source ?? null,
    obtain: held?.instrument.status === 'complete' ? null : howToObtain(facts),
    official: held?.document.official ?? facts.official,
    supersededBy: entry?.supersededBy ?? [],
    followedBy: entry ? followersOf(entry, catalogue).map((follower) => follower.slug) : [],
  };
}

function titleOf({ slug, lang, entry, held }: InstrumentFacts): string {
  return inLanguage(entry?.titles, lang) ?? held?.instrument.title ?? slug;
}

/** A resolution without a short title is told from others of the same title by its number. */
function shortTitleOf({ lang, entry, held }: InstrumentFacts): string | null {
  const symbol = entry?.annex ? null : (entry?.symbol ?? held?.instrument.symbol);
  return inLanguage(entry?.shortTitles, lang) ?? symbol ?? null;
}

function aliasesOf({ lang, entry }: InstrumentFacts): string[] {
  return entry && isOfficialLanguage(lang) ? (entry.aliases[lang] ?? []) : [];
}

function inLanguage(names: CatalogueEntry['titles'] | undefined, lang: string): string | undefined {
  return (isOfficialLanguage(lang) ? names?.[lang] : undefined) ?? names?.en;
}

function howToObtain({ entry, official, slug }: InstrumentFacts): string | null {
  if (entry && !entry.loaded) return null;
  const file = `${entry?.document ?? slug}.en.pdf`;
  const from = official ? `download it from ${official}` : 'get the issued PDF';
  return `Connect to the network and run "npm run ingest", or ${from}, name it ${file} and run "npm run ingest -- ${file}".`;
}
