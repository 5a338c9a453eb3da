import { type Catalogue, namesOf } from '#corpus/catalogue.ts';
import { citeProvision, labelOf } from '#corpus/provision/citation.ts';
import { citationWords } from '#corpus/provision/citation-words.ts';
import { officialOrEnglish } from '#corpus/provision/label.ts';
import { formatLocator } from '#corpus/provision/locator.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import { fillMessage, messagesIn } from '../../messages/messages.ts';

/** What an instrument is called in a language; by its slug where the catalogue does not know it. */
export function nameOfInstrument(slug: string, catalogue: Catalogue, lang: string): string {
  const entry = catalogue.find((candidate) => candidate.slug === slug);
  return entry ? citeProvision({ ...namesOf(entry, lang), locator: null, lang }).short : slug;
}

/** Where a provision stands. */
type Place = Pick<ProvisionRecord, 'instrument' | 'locator'>;

/** "rule 45 (1)" in the asker's language; as the instrument numbers, "rule 13.1". */
export function labelFor({ instrument, locator }: Place, catalogue: Catalogue, lang: string): string {
  const entry = catalogue.find((candidate) => candidate.slug === instrument);
  return labelOf(locator, lang, { decimal: entry?.decimal ?? false });
}

/** "Nelson Mandela Rules, rule 45 (1)": a provision as it is named in a sentence of the program. */
export function nameOfProvision(record: Place, catalogue: Catalogue, lang: string): string {
  const instrument = nameOfInstrument(record.instrument, catalogue, lang);
  return fillMessage(messagesIn(lang).identity.again, { instrument, label: labelFor(record, catalogue, lang) });
}

/** The same of an id; the id itself where it is none. */
export function nameOfId(id: string, catalogue: Catalogue, lang: string): string {
  const place = parseProvisionId(id);
  if (!place) return id;
  const { instrument, locator } = place;
  return nameOfProvision({ instrument, locator: formatLocator(locator) }, catalogue, lang);
}

/** What is said of a provision before its words: with the body and the year when its instrument is named first. */
export type Introduction = {
  record: ProvisionRecord;
  isFirstOfInstrument: boolean;
  heading: string | null;
  withNature?: boolean;
};

/** Says what is quoted, and nothing of what it provides. */
export function identify(introduction: Introduction, catalogue: Catalogue, lang: string) {
  const { record, isFirstOfInstrument, heading, withNature = false } = introduction;
  const { identity, bodies, natures } = messagesIn(lang);
  const entry = catalogue.find((candidate) => candidate.slug === record.instrument);
  const year = entry?.adopted?.slice(0, 4);
  const body = bodies[(entry?.body ?? '') as keyof typeof bodies];
  const instrument = nameOfInstrument(record.instrument, catalogue, lang);
  const label = labelFor(record, catalogue, lang);
  const values = { instrument, label, body: body ?? '', year: year ?? '' };
  // "General Assembly resolution 77/232" says already whose it is.
  const first = saysBody(instrument, entry?.body, lang) ? identity.firstByBody : identity.first;
  const named = capitalised(fillMessage(isFirstOfInstrument && body && year ? first : identity.again, values));
  const nature = withNature && entry ? natures[entry.nature] : null;
  const name = nature ? fillMessage(identity.withNature, { identity: named, nature }) : named;
  return heading ? fillMessage(identity.withHeading, { identity: name, heading }) : name;
}

function saysBody(name: string, body: string | undefined, lang: string): boolean {
  const { bodies } = citationWords[officialOrEnglish(lang)];
  return Object.entries(bodies).some(([slug, words]) => slug === body && name.includes(words));
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
