import { followersOf } from '#corpus/catalogue.ts';
import { dateInWords } from '#corpus/provision/citation.ts';
import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Notice } from '../answer.ts';
import { nameOfInstrument } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import { aboutInstrument } from '../selection/select-about-instrument.ts';
import { comparedWhole } from '../selection/select-comparison.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says of the instruments that a question asks about as a whole what the catalogue knows: what followed, and since when. */
export function noticeAboutInstrument(parts: NoticeParts): Notice[] {
  const about = aboutInstrument(parts.evidence);
  const named = [...new Set(parts.evidence.retrieval.references.flatMap(({ instrument }) => instrument ?? []))];
  if (about === 'followers') return named.flatMap((slug) => followers(slug, parts));
  return about === 'date' ? named.flatMap((slug) => adopted(slug, parts)) : noticeCompared(parts);
}

function followers(slug: string, { evidence, catalogue }: NoticeParts): Notice[] {
  const { lang } = evidence.question;
  const entry = catalogue.find((one) => one.slug === slug);
  const names = (entry ? followersOf(entry, catalogue) : []).map((one) => nameOfInstrument(one.slug, catalogue, lang));
  const { followers: followedBy, nothingFollowed } = messagesIn(lang).notices;
  const values = { instrument: nameOfInstrument(slug, catalogue, lang), successors: listInWords(names, lang) };
  return [{ kind: 'followed-up', text: fillMessage(names.length > 0 ? followedBy : nothingFollowed, values) }];
}

function adopted(slug: string, { evidence, catalogue }: NoticeParts): Notice[] {
  const { lang } = evidence.question;
  const date = catalogue.find((one) => one.slug === slug)?.adopted;
  if (!date) return [];
  const said = dateInWords(date, officialOrEnglish(lang)) ?? date;
  const values = { instrument: nameOfInstrument(slug, catalogue, lang), date: said };
  return [{ kind: 'partly-covered', text: fillMessage(messagesIn(lang).notices.adoptedOn, values) }];
}

/** Says how much two instruments have in common, where their difference was asked for. */
function noticeCompared({ evidence, catalogue }: NoticeParts): Notice[] {
  const compared = comparedWhole(evidence);
  if (!compared) return [];
  const { lang } = evidence.question;
  const { older, newer, rows } = compared;
  const count = (relation: (typeof rows)[number]['relation']) => rows.filter((row) => row.relation === relation).length;
  const [left, right] = [older, newer].map(({ records }) =>
    nameOfInstrument(records[0]?.instrument ?? '', catalogue, lang),
  );
  const text = fillMessage(messagesIn(lang).notices.comparedWith, {
    ...{ older: left ?? '', newer: right ?? '' },
    ...{ repeated: count('repeated'), changed: count('changed'), added: count('new'), dropped: count('dropped') },
  });
  return [{ kind: 'followed-up', text }];
}
