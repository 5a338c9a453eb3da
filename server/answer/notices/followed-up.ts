import { type CatalogueEntry, followersOf } from '#corpus/catalogue.ts';
import type { Provision, ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Notice } from '../answer.ts';
import { nameOfInstrument, nameOfProvision } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import { folded } from '../text/fold-text.ts';
import { contentStemsOf } from '../text/words.ts';
import { isAtHand, type NoticeParts } from './notice-parts.ts';

/** From this share of common words on, a later paragraph is the earlier one with changes. */
const changedFrom = 0.6;

/** Where a later instrument of the same line has a provision, if it has it. */
type Fate = { instrument: string; record: ProvisionRecord | null; relation: 'repeated' | 'changed' | 'absent' };

/** Says for each provision cited what became of it in the later instruments of its line. */
export async function noticeFollowedUp(parts: NoticeParts): Promise<Notice[]> {
  const notices: Notice[] = [];
  for (const source of parts.shown.sources) {
    const entry = parts.catalogue.find(({ slug }) => slug === source.instrument);
    const followers = entry ? followersOf(entry, parts.catalogue) : [];
    if (followers.length > 0) notices.push(await noticeFate(source, followers, parts));
  }
  return notices;
}

async function noticeFate(
  source: Provision,
  followers: readonly CatalogueEntry[],
  parts: NoticeParts,
): Promise<Notice> {
  const atHand = followers.filter(({ slug }) => isAtHand(slug, parts));
  const fates = await Promise.all(atHand.map(({ slug }) => fateIn(slug, source, parts)));
  const said = (['repeated', 'changed', 'absent'] as const).flatMap((relation) => {
    const those = fates.filter((fate) => fate.relation === relation);
    return those.length > 0 ? [sayFate(relation, those, source, parts)] : [];
  });
  if (atHand.length < followers.length) said.push(sayFollowers(source, followers, parts));
  const provisions = [source.id, ...fates.flatMap(({ record }) => record?.id ?? [])];
  return { kind: 'followed-up', text: said.join(' '), provisions };
}

async function fateIn(slug: string, source: Provision, { texts }: NoticeParts): Promise<Fate> {
  const { records } = await texts.of(slug, source.lang);
  const candidates = records.filter(({ kind, text }) => kind === source.kind && text !== '');
  const repeated = candidates.find(({ text }) => bare(text) === bare(source.text));
  if (repeated) return { instrument: slug, record: repeated, relation: 'repeated' };
  const [nearest] = candidates
    .map((record) => ({ record, likeness: likeness(record, source) }))
    .sort((one, other) => other.likeness - one.likeness);
  if (!nearest || nearest.likeness < changedFrom) return { instrument: slug, record: null, relation: 'absent' };
  return { instrument: slug, record: nearest.record, relation: 'changed' };
}

/** Punctuation at the end is no change: what was the last paragraph may be so no more. */
function bare(text: string): string {
  return folded(text).replace(/[.;,]+$/, '');
}

function likeness(one: ProvisionRecord, other: ProvisionRecord): number {
  const [left, right] = [contentStemsOf(one.text, one.lang), contentStemsOf(other.text, other.lang)];
  return left.intersection(right).size / Math.max(1, left.union(right).size);
}

function sayFate(relation: Fate['relation'], fates: readonly Fate[], source: Provision, parts: NoticeParts): string {
  const { lang } = parts.evidence.question;
  const { repeatedIn, changedIn, notCarriedInto } = messagesIn(lang).notices;
  const places = fates.map(({ record, instrument }) =>
    record ? nameOfProvision(record, parts.catalogue, lang) : nameOfInstrument(instrument, parts.catalogue, lang),
  );
  return fillMessage({ repeated: repeatedIn, changed: changedIn, absent: notCarriedInto }[relation], {
    provision: nameOfProvision(source, parts.catalogue, lang),
    places: listInWords(places, lang),
  });
}

function sayFollowers(source: Provision, followers: readonly CatalogueEntry[], parts: NoticeParts): string {
  const { lang } = parts.evidence.question;
  return fillMessage(messagesIn(lang).notices.followedBy, {
    instrument: nameOfInstrument(source.instrument, parts.catalogue, lang),
    successors: listInWords(
      followers.map(({ slug }) => nameOfInstrument(slug, parts.catalogue, lang)),
      lang,
    ),
  });
}
