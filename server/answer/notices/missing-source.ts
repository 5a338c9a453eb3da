import type { CatalogueEntry } from '#corpus/catalogue.ts';
import { officialPage } from '#corpus/official-addresses.ts';
import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { Provision } from '#corpus/provision/provision.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { Notice } from '../answer.ts';
import { nameOfInstrument } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import { asksForNationalLaw, countryIn } from '../question/countries.ts';
import { focusWordsOf } from '../question/focus-words.ts';
import { isAtHand, type NoticeParts } from './notice-parts.ts';

/** Says which instrument was asked for, or is pointed to by what is quoted, and is not at hand. */
export function noticeMissingSource(parts: NoticeParts): Notice[] {
  const { evidence, shown, catalogue } = parts;
  const { lang } = evidence.question;
  const asked = evidence.retrieval.references.flatMap(({ instrument }) => instrument ?? []);
  const pointedTo = shown.sources.flatMap((source) => instrumentsIn(source, parts));
  const missing = [...new Set([...asked, ...pointedTo])].filter((slug) => !isAtHand(slug, parts));
  const { missingSource } = messagesIn(lang).notices;
  const { asked: question } = evidence.question;
  const national: Notice[] =
    countryIn(question, lang) || asksForNationalLaw(question, lang)
      ? [{ kind: 'missing-source', text: messagesIn(lang).notices.nationalLaw }]
      : [];
  const notices = missing.map((slug): Notice => {
    const values = { instrument: nameOfInstrument(slug, catalogue, lang), where: whereToRead(slug, parts) };
    return { kind: 'missing-source', text: fillMessage(missingSource, values).trim() };
  });
  return [...national, ...notices, ...noticeNotAtHand(parts)];
}

/**
 * Where nothing answers and no instrument was named: what is known and not at hand, as far as its name speaks of what
 * was asked, for the answer may be there.
 */
function noticeNotAtHand(parts: NoticeParts): Notice[] {
  const { evidence, selection, catalogue } = parts;
  const { lang, understood, pointsNowhere } = evidence.question;
  const isOpen = understood && !pointsNowhere && evidence.retrieval.references.length === 0;
  if (selection.status === 'answered' || selection.notices.length > 0 || !isOpen) return [];
  const asked = new Set(evidence.question.focus.map(({ stem }) => stem));
  const missing = catalogue.filter(
    (entry) => entry.loaded && !isAtHand(entry.slug, parts) && !stemsOfName(entry, lang).isDisjointFrom(asked),
  );
  if (missing.length === 0) return [];
  const names = missing.map(({ slug }) => nameOfInstrument(slug, catalogue, lang));
  const instruments = listInWords([...new Set(names)], lang);
  return [{ kind: 'missing-source', text: fillMessage(messagesIn(lang).notices.notAtHand, { instruments }) }];
}

/** What the titles and other names of an instrument speak of; "rules" and "principles" say nothing of a subject. */
function stemsOfName({ titles, shortTitles, aliases }: CatalogueEntry, lang: OfficialLanguage): ReadonlySet<string> {
  const names = [titles, shortTitles, aliases].flatMap((named) => named[lang] ?? []);
  return new Set(names.flatMap((name) => focusWordsOf(name, lang)).map(({ stem }) => stem));
}

/** The instruments that a provision and its footnotes name. */
function instrumentsIn({ text, footnotes, lang }: Provision, { catalogue, known }: NoticeParts): string[] {
  const marked = footnotes.map(({ mark, at, text: note }) => ({ mark, at: at ?? text.length, text: note }));
  const references = resolveReferences(text, { lang, known, catalogue, footnotes: marked });
  return references.flatMap(({ instrument }) => instrument ?? []);
}

function whereToRead(slug: string, { catalogue, evidence }: NoticeParts): string {
  const { lang } = evidence.question;
  const symbol = catalogue.find((entry) => entry.slug === slug)?.symbol;
  return symbol ? fillMessage(messagesIn(lang).notices.officialText, { address: officialPage(symbol, lang) }) : '';
}
