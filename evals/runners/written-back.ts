import { type CatalogueEntry, catalogue, namesOf } from '#corpus/catalogue.ts';
import { citeProvision } from '#corpus/provision/citation.ts';
import { officialLanguages } from '#corpus/provision/language.ts';
import type { KnownInstrument } from '#corpus/references/reference.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { Outcome } from '../measures/outcome.ts';

const forms = ['short', 'full', 'footnote'] as const;

/** Writes every provision at hand in every form and language, and reads it back: one outcome an instrument. */
export function writtenBack(known: ReadonlyMap<string, KnownInstrument>): Outcome[] {
  return catalogue.flatMap((entry) => {
    const instrument = known.get(entry.slug);
    return instrument?.locators.size ? [outcomeOf(entry, instrument, known)] : [];
  });
}

function outcomeOf(
  entry: CatalogueEntry,
  { slug, locators }: KnownInstrument,
  known: ReadonlyMap<string, KnownInstrument>,
): Outcome {
  const lost: string[] = [];
  for (const locator of locators) {
    for (const written of writingsOf(entry, locator)) {
      const references = resolveReferences(written, { catalogue, known });
      const read = references.flatMap(({ provisions }) => provisions);
      if (read.length !== 1 || read[0] !== `${slug}/${locator}`) lost.push(written);
    }
  }
  const total = locators.size * officialLanguages.length * forms.length;
  return {
    id: `written-${slug}`,
    groups: { instrument: [slug] },
    scores: { 'written and read back': [total - lost.length, total] },
    asked: `every provision of ${slug}, in six languages`,
    came: lost.length ? `not read back: ${lost.slice(0, 3).join('; ')}` : 'the same provision each time',
  };
}

function writingsOf(entry: CatalogueEntry, locator: string): string[] {
  return officialLanguages.flatMap((lang) => {
    const citation = citeProvision({ ...namesOf(entry, lang), locator, lang });
    return forms.map((form) => citation[form]);
  });
}
