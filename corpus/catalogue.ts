import { z } from 'zod';
import catalogueFile from './catalogue.json' with { type: 'json' };
import type { InstrumentNames } from './provision/citation.ts';
import { InstrumentNature } from './provision/instrument.ts';
import { officialOrEnglish } from './provision/label.ts';

const ByLanguage = <T extends z.ZodType>(value: T) =>
  z.partialRecord(z.enum(['ar', 'en', 'es', 'fr', 'ru', 'zh']), value);

/** A run of numbers to find, for example `{ unit: 'rule', first: 1, last: 122 }`. */
export const Numbering = z.object({ unit: z.string(), first: z.number().int(), last: z.number().int() });
export type Numbering = z.infer<typeof Numbering>;

/** What is known of an instrument before its document is read. */
export const CatalogueEntry = z.object({
  slug: z.string(),
  /** The slug of the document that carries it; of a resolution itself, its own. */
  document: z.string(),
  symbol: z.string().nullable(),
  /** Of further resolutions that adopted or approved it. */
  otherSymbols: z.array(z.string()).default([]),
  /** The locator prefix of the annex in which it stands: `annex`, `annex-2`; null for a whole document. */
  annex: z.string().nullable(),
  nature: InstrumentNature,
  body: z.string(),
  /** Its place in the United Nations Treaty Series. */
  treaty: z.object({ volume: z.number().int(), number: z.number().int() }).nullable().default(null),
  /** ISO date. */
  adopted: z.string().nullable(),
  /** What a bare number of it means: `rule`, `article`, `para`, … */
  unit: z.string(),
  titles: ByLanguage(z.string()),
  shortTitles: ByLanguage(z.string()),
  /** Further names as people write them. */
  aliases: ByLanguage(z.array(z.string())),
  numbering: z.array(Numbering),
  /** True where the text prints "13.1" and not "45 (1)" or "1." within a rule. */
  decimal: z.boolean().default(false),
  /** False for an instrument that is only known by name, so that references to it are read. */
  loaded: z.boolean(),
  /** Instruments of one line follow one another by date. */
  line: z.string().nullable(),
  supersededBy: z.array(z.string()),
  /** What the texts don't say themselves, with its source. */
  facts: z.array(z.object({ statement: z.string(), source: z.string() })),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** The instruments that the project knows, in the order in which they are listed. */
export type Catalogue = readonly CatalogueEntry[];

/** The catalogue that ships with the project, checked when it is loaded. */
export const catalogue: Catalogue = z.object({ instruments: z.array(CatalogueEntry) }).parse(catalogueFile).instruments;

/** Instruments of the same line adopted later, oldest first; the line's order in the catalogue breaks ties. */
export function followersOf(entry: CatalogueEntry, all: Catalogue = catalogue): CatalogueEntry[] {
  if (!entry.line) return [];
  const line = all.filter((other) => other.line === entry.line).sort(byAdoption);
  return line.slice(line.indexOf(entry) + 1);
}

/** What an instrument is called in a language, ready to be cited; in English where it has no official title in it. */
export function namesOf(entry: CatalogueEntry, lang: string): InstrumentNames {
  const language = officialOrEnglish(lang);
  const { titles, shortTitles, symbol, annex, adopted, decimal } = entry;
  return {
    title: titles[language] ?? titles.en ?? null,
    shortTitle: shortTitles[language] ?? (titles[language] ? null : (shortTitles.en ?? null)),
    symbol,
    annex,
    adopted,
    decimal,
  };
}

function byAdoption(one: CatalogueEntry, other: CatalogueEntry): number {
  return (one.adopted ?? '9999').localeCompare(other.adopted ?? '9999');
}
