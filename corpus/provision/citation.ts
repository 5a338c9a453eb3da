import { type CitationWords, citationWords } from './citation-words.ts';
import { type LabelStyle, labelOf, officialOrEnglish, prefixLabel } from './label.ts';
import { labelOfList } from './label-list.ts';
import type { OfficialLanguage } from './language.ts';
import { arabicLetterNames, fromRoman } from './numerals.ts';
import type { ProvisionCitation } from './provision.ts';
import { formatDesignation, parseSymbol, type UnSymbol } from './symbol.ts';

export { labelOf } from './label.ts';

/** What an instrument is called in the language of the citation; of a document that nobody knows, mostly nulls. */
export type InstrumentNames = {
  title: string | null;
  shortTitle: string | null;
  symbol: string | null;
  /** The annex of the symbol in which it stands: `annex`, `annex-2`. */
  annex: string | null;
  /** ISO date of its adoption. */
  adopted?: string | null;
  /** True where it prints "rule 13.1" and not "rule 45 (1)". */
  decimal?: boolean;
};

/** A place in an instrument, or several, to be cited in a language; without a locator, the instrument as a whole. */
export type CitationSubject = InstrumentNames & { locator: string | readonly string[] | null; lang: string };

/**
 * How a provision is cited in the editorial style of the United Nations: by its short title in a text,
 * in full at first mention, and in a footnote by its resolution.
 */
export function citeProvision(subject: CitationSubject): ProvisionCitation {
  const language = officialOrEnglish(subject.lang);
  return {
    short: join(shortName(subject, language), subject, language),
    full: join(fullName(subject, language), subject, language),
    footnote: footnote(subject, language),
  };
}

function join(name: string, { locator, decimal = false }: CitationSubject, language: OfficialLanguage): string {
  if (locator === null) return name;
  return name + (language === 'zh' ? '' : citationWords[language].comma) + placeLabel(locator, language, { decimal });
}

function placeLabel(locator: string | readonly string[], language: OfficialLanguage, style: LabelStyle): string {
  return typeof locator === 'string' ? labelOf(locator, language, style) : labelOfList(locator, language, style);
}

function shortName(names: InstrumentNames, language: OfficialLanguage): string {
  if (names.shortTitle) return inTitleMarks(names.shortTitle, language);
  if (names.annex && names.title) return inTitleMarks(names.title, language);
  const symbol = symbolOf(names);
  if (symbol) return resolutionInText(symbol, language);
  return names.title ? inTitleMarks(names.title, language) : (names.symbol ?? '');
}

function fullName(names: InstrumentNames, language: OfficialLanguage): string {
  const symbol = symbolOf(names);
  if (symbol && !names.annex && !names.shortTitle) {
    return withDate(resolutionInText(symbol, language), names.adopted, language);
  }
  if (!names.title) return shortName(names, language);
  const known = !names.shortTitle || names.title.toLowerCase().includes(names.shortTitle.toLowerCase());
  return known ? inTitleMarks(names.title, language) : withShortTitle(names.title, names.shortTitle ?? '', language);
}

function withShortTitle(title: string, shortTitle: string, language: OfficialLanguage): string {
  if (language === 'zh') return `《${title}》（《${shortTitle}》）`;
  return language === 'en' ? `${title} (the ${shortTitle})` : `${title} (${shortTitle})`;
}

function footnote(subject: CitationSubject, language: OfficialLanguage): string {
  const words = citationWords[language];
  const symbol = symbolOf(subject);
  const name = symbol ? resolutionInNote(symbol, words, language) : (subject.symbol ?? shortName(subject, language));
  const parts = [name];
  if (subject.annex) parts.push(prefixLabel(subject.annex, words, language, true));
  if (subject.locator !== null) {
    parts.push(placeLabel(subject.locator, language, { note: true, decimal: subject.decimal ?? false }));
  }
  return parts.join(words.comma) + words.stop;
}

type Resolution = Extract<UnSymbol, { kind: 'resolution' }>;

function symbolOf({ symbol }: InstrumentNames): Resolution | null {
  const parsed = symbol === null ? null : parseSymbol(symbol);
  return parsed?.kind === 'resolution' ? parsed : null;
}

function resolutionInText(symbol: Resolution, language: OfficialLanguage): string {
  const words = citationWords[language];
  return words.resolution
    .replace('@', () => words.bodies[symbol.body])
    .replace('#', () => designation(symbol, language));
}

/** In a footnote the General Assembly's own resolutions stand without its name. */
function resolutionInNote(symbol: Resolution, words: CitationWords, language: OfficialLanguage): string {
  if (symbol.body === 'general-assembly') {
    return words.noteResolution.replace('#', () => designation(symbol, language));
  }
  const text = resolutionInText(symbol, language);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The number of a resolution as a language prints it: "217 A (III)" is "217 ألف (د-3)" and "217 A(III)". */
function designation(symbol: Resolution, language: OfficialLanguage): string {
  if (language === 'zh') return formatDesignation(symbol).replace(' (', '(');
  if (language !== 'ar') return formatDesignation(symbol);
  const part = symbol.part ? ` ${arabicLetterNames[symbol.part.charCodeAt(0) - 65] ?? symbol.part}` : '';
  if (symbol.session === '') return symbol.number;
  if (!symbol.old) return `${symbol.session}/${symbol.number}${part}`;
  const session = fromRoman(symbol.session);
  return `${symbol.number}${part} (${session ? `د-${session}` : symbol.session})`;
}

function withDate(name: string, adopted: string | null | undefined, language: OfficialLanguage): string {
  const date = adopted ? dateInWords(adopted, language) : null;
  if (!date) return name;
  return citationWords[language].dated.replace('%', () => name).replace('$', () => date);
}

/** A date as a language writes it in a document; null for what is no whole date. */
export function dateInWords(iso: string, language: OfficialLanguage): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const words = citationWords[language];
  const name = words.months[Number(month) - 1];
  if (!year || !day || !name) return null;
  const parts: Record<string, string> = { D: firstOfMonth(Number(day), language), M: name, Y: year };
  return words.date.replace(/[DMY]/g, (letter) => parts[letter] ?? letter);
}

function firstOfMonth(day: number, language: OfficialLanguage): string {
  if (day !== 1) return String(day);
  return { fr: '1er', es: '1', en: '1', ru: '1', zh: '1', ar: '1' }[language];
}

function inTitleMarks(title: string, language: OfficialLanguage): string {
  return language === 'zh' && !title.startsWith('《') ? `《${title}》` : title;
}
