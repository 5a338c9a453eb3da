import { namesOf } from '../catalogue.ts';
import { citeProvision, type InstrumentNames } from '../provision/citation.ts';
import type { CorpusView } from './corpus-view.ts';
import { type FoldedText, sourceSpan } from './fold-text.ts';
import type { Judgement } from './judge-places.ts';
import type { Citation } from './mention.ts';
import type { Reference } from './reference.ts';
import { shinglesOf, similarity } from './similarity.ts';
import type { UnitLevel, UnitPhrase } from './unit-phrase.ts';

/** A citation with all that was found out about it. */
export type JudgedCitation = {
  text: string;
  folded: FoldedText;
  citation: Citation;
  judgement: Judgement;
  view: CorpusView;
  options: {
    lang?: string;
    documentDates?: ReadonlyMap<string, string>;
    documentTitles?: ReadonlyMap<string, readonly string[]>;
  };
};

/** Puts a judged citation into the form in which it is given out, with how it is written in the United Nations style. */
export function writeReference(judged: JudgedCitation): Reference {
  const { text, folded, citation, judgement } = judged;
  const span = closeBracket(text, sourceSpan(folded, citation.start, citation.end));
  const written = text.slice(span.start, span.end);
  const target = citation.mention?.target;
  const unit = citation.phrase ? unitOf(text, folded, citation.phrase) : null;
  const own = citationText(judged);
  return {
    text: written,
    ...span,
    status: judgement.status,
    kind: target?.kind ?? 'instrument',
    symbol: target?.symbol ?? symbolOf(judged),
    instrument: judgement.instrument,
    unit: unit ?? (target?.annex ? { kind: 'annex', value: annexValue(target.annex), numbers: [] } : null),
    treaty: target?.treaty ?? null,
    provisions: judgement.provisions,
    nearest: judgement.nearest,
    dateMatches: dateMatches(judged),
    ...titleMatches(judged),
    footnote: null,
    citation: own,
    suggestion: suggestionOf(judged, written, own),
  };
}

/** A citation that opens brackets ends behind them: "Nelson Mandela Rules (rules 43–46)". */
function closeBracket(text: string, { start, end }: { start: number; end: number }) {
  const inside = text.slice(start, end);
  const isOpen = inside.lastIndexOf('(') > inside.lastIndexOf(')') && !/\p{L}\)/u.test(inside);
  return { start, end: isOpen && text.charAt(end) === ')' ? end + 1 : end };
}

function symbolOf({ judgement, view }: JudgedCitation): string | null {
  return judgement.instrument ? (view.entry(judgement.instrument)?.symbol ?? null) : null;
}

function annexValue(annex: string): string {
  return annex.split('-')[1] ?? '';
}

/** The unit that is cited: the innermost with a number, and an annex or a section with the paragraph in it. */
function unitOf(text: string, folded: FoldedText, { levels }: UnitPhrase): Reference['unit'] {
  const inner = levels.at(-1);
  const outer = levels[0];
  if (!inner || !outer) return null;
  const value = (level: UnitLevel) => {
    const span = sourceSpan(folded, level.valueStart, level.valueEnd);
    return text.slice(span.start, span.end);
  };
  const numbers = (level: UnitLevel) => level.paths.map((path) => path.join('.'));
  if (levels.length === 1) {
    const isContainer = outer.kind === 'annex' || outer.kind === 'section' || outer.kind === 'chapter';
    return { kind: outer.kind, value: value(outer), numbers: isContainer ? [] : numbers(outer) };
  }
  const container = levels.findLast(({ kind }) => kind !== 'paragraph' && kind !== 'subparagraph') ?? outer;
  if (inner.kind !== 'paragraph' && inner.kind !== 'subparagraph') {
    return { kind: inner.kind, value: value(inner), numbers: numbers(inner) };
  }
  if (container === inner || container.kind === 'paragraph') {
    const path = [...(outer.paths.at(-1) ?? []), ...(inner.paths.at(-1) ?? [])];
    return { kind: outer.kind, value: value(outer), numbers: [path.join('.')] };
  }
  const isPlace = container.kind !== 'annex' && container.kind !== 'section' && container.kind !== 'chapter';
  const head = isPlace ? `${container.paths.at(-1)?.join('.')}.` : '';
  const inside = numbers(inner).map((number) => head + number);
  return { kind: container.kind, value: value(container), numbers: inside, paragraph: value(inner) };
}

/** A date beside another resolution that approved the same instrument is not this one's to judge. */
function dateMatches({ citation, judgement, view, options }: JudgedCitation): boolean | null {
  const { mention } = citation;
  if (!mention?.date) return null;
  const slug = judgement.instrument ?? mention.target.slugs[0] ?? null;
  const entry = slug ? view.entry(slug) : null;
  const { symbol } = mention.target;
  if (symbol && entry?.symbol !== symbol && entry?.otherSymbols.includes(symbol)) return null;
  const adopted = slug && (options.documentDates?.get(slug) ?? entry?.adopted);
  return adopted ? adopted.startsWith(mention.date) : null;
}

/** Compared in every language that the title is known in, without case, accents and endings. */
function titleMatches({ citation, judgement, view, options }: JudgedCitation): { titleMatches?: boolean } {
  const given = citation.mention?.title;
  const slug = judgement.instrument;
  if (!given || !slug) return {};
  const own = options.documentTitles?.get(slug) ?? [];
  const titles = [own, Object.values(view.entry(slug)?.titles ?? {})].flat();
  if (!titles.length) return {};
  const key = `${slug}\n${given.title}`;
  const matches = view.titles.get(key) ?? isOneOf(given.title, titles);
  view.titles.set(key, matches);
  return matches || given.sure ? { titleMatches: matches } : {};
}

function isOneOf(given: string, titles: readonly string[]): boolean {
  const wanted = shinglesOf(given);
  return titles.some((title) => similarity(shinglesOf(title), wanted) >= sameTitle);
}

/** From this likeness on two titles are one: a missing subtitle is no mistake, another subject is. */
const sameTitle = 0.8;

function citationText(judged: JudgedCitation): string | null {
  const { judgement, citation } = judged;
  if (judgement.status === 'ambiguous' || judgement.status === 'no-such-provision') return null;
  const [first, ...more] = judgement.provisions;
  if (first && more.length && judgement.instrument) {
    const locators = judgement.provisions.map((id) => id.slice(id.indexOf('/') + 1));
    return cite(judgement.instrument, locators, judged);
  }
  if (first) return citationOf(first, judged);
  if (citation.phrase && judgement.status === 'found' && judgement.instrument === null) return null;
  return wholeCitation(judged);
}

function citationOf(id: string, judged: JudgedCitation): string {
  const slash = id.indexOf('/');
  return cite(id.slice(0, slash), id.slice(slash + 1), judged);
}

function wholeCitation(judged: JudgedCitation): string | null {
  const { judgement, citation } = judged;
  if (judgement.instrument) return cite(judgement.instrument, null, judged);
  const symbol = citation.mention?.target.symbol;
  return symbol ? citeProvision({ ...nameless(symbol), locator: null, lang: judged.options.lang ?? 'en' }).short : null;
}

function cite(slug: string, locator: string | string[] | null, { view, citation, options }: JudgedCitation): string {
  const lang = options.lang ?? 'en';
  const entry = view.entry(slug);
  const title = view.titleOf(slug);
  const other = title ? { ...nameless(null), title } : nameless(citation.mention?.target.symbol ?? null);
  const names = entry ? namesOf(entry, lang) : other;
  return citeProvision({ ...names, locator, lang }).short;
}

function nameless(symbol: string | null): InstrumentNames {
  return { title: null, shortTitle: null, symbol, annex: null };
}

/** What could stand instead: the same citation in the style of the United Nations, or the nearest that exists. */
function suggestionOf(judged: JudgedCitation, written: string, own: string | null): string | null {
  const { status, nearest } = judged.judgement;
  if (status === 'no-such-provision') return nearest[0] ? citationOf(nearest[0], judged) : null;
  if (status !== 'found' || !own || !judged.judgement.provisions.length) return null;
  return fold(written) === fold(own) ? null : own;
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
