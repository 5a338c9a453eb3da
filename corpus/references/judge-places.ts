import { formatLocator, type Locator, type LocatorUnit } from '../provision/locator.ts';
import { type CorpusView, documentSlug, nearestPlaces } from './corpus-view.ts';
import type { Target } from './mention.ts';
import { locatorOf, locatorUnit, type Place, placesOf } from './places.ts';
import type { Reference } from './reference.ts';
import type { UnitPhrase } from './unit-phrase.ts';

/** What a citation comes to: which instrument, which provisions, and what is nearest where a number does not exist. */
export type Judgement = {
  status: Reference['status'];
  instrument: string | null;
  provisions: string[];
  nearest: string[];
};

/** Judges a place in an instrument against what is known of it. */
export function judge(view: CorpusView, target: Target, phrase: UnitPhrase | null): Judgement {
  const { annex, places } = phrase ? placesOf(phrase) : { annex: null, places: [] };
  const readings = readingsOf(view, target, annex ?? target.annex, places);
  const verdicts = readings.map((reading) => judgeReading(view, reading, places));
  const found = verdicts.filter((verdict) => verdict.status === 'found');
  if (found.length > 1 && target.slugs.length > 1) return ambiguous(found);
  // Of several that bear one symbol not all may be at hand: the place may be meant in those that are.
  if (bearersOf(view, target).length > 1)
    return found.length > 0 && places.length > 0 ? ambiguous(found) : nothing('no-such-instrument', null);
  return found[0] ?? verdicts[0] ?? nothing(isNothing(target) ? 'ambiguous' : 'no-such-instrument', null);
}

/** The instruments outside the catalogue that a symbol may mean, where neither it nor a document at hand has it. */
function bearersOf(view: CorpusView, { symbol, slugs }: Target): readonly (string | null)[] {
  if (!symbol || slugs.length || view.entriesOf(symbol).length || view.isKnown(documentSlug(view, symbol))) return [];
  return view.bearersOf(symbol);
}

/** An "Ibid." with nothing before it may mean anything. */
function isNothing({ symbol, slugs, treaty, annex }: Target): boolean {
  return symbol === null && slugs.length === 0 && treaty === null && annex === null;
}

/**
 * Judges a place that stands alone by every instrument at hand that has such a unit. Where none has, a question is
 * about an instrument that is not at hand, and in a text the words are no citation of ours: null.
 */
export function judgeAlone(view: CorpusView, phrase: UnitPhrase, question = false): Judgement | null {
  const { places } = placesOf(phrase);
  const unit = places[0] && locatorUnit(places[0].kind);
  if (!unit) return null;
  const slugs = [...view.loaded()].filter((slug) => usesUnit(view, slug, unit));
  const verdicts = slugs.map((slug) => judgeReading(view, { slug, prefixes: [] }, places));
  const found = verdicts.filter((verdict) => verdict.status === 'found');
  if (found.length > 1) return ambiguous(found);
  if (found[0]) return found[0];
  const nearest = verdicts.flatMap((verdict) => verdict.nearest.slice(0, 1));
  if (verdicts.length) return { ...nothing('no-such-provision', null), nearest: nearest.slice(0, 5) };
  return question ? nothing('no-such-instrument', null) : null;
}

/** One way to read a target: an instrument, and the annex of it that has no slug of its own. */
type Reading = { slug: string; prefixes: string[] };

function readingsOf(view: CorpusView, target: Target, annex: string | null, places: readonly Place[]): Reading[] {
  if (target.slugs.length) return target.slugs.map((slug) => ({ slug, prefixes: [] }));
  if (!target.symbol) return [];
  const held = bearersOf(view, target).flatMap((slug) => slug ?? []);
  if (held.length) return held.map((slug) => ({ slug, prefixes: [] }));
  const entries = view.entriesOf(target.symbol);
  const annexes = entries.filter((entry) => entry.annex !== null);
  const whole = { slug: documentSlug(view, target.symbol), prefixes: [] };
  if (annex) {
    const named = annexes.find((entry) => entry.annex === annex || (annex === 'annex-1' && entry.annex === 'annex'));
    return named ? [{ slug: named.slug, prefixes: [] }] : [{ ...whole, prefixes: [annex] }];
  }
  const inAnnex = annexes.map((entry) => ({ slug: entry.slug, prefixes: [] }));
  const kind = places[0] && locatorUnit(places[0].kind);
  const annexFirst = kind && kind !== 'para' && kind !== 'pp';
  if (!view.isKnown(whole.slug) || annexFirst) return [...inAnnex, whole];
  return [whole, ...(places.length ? inAnnex : [])];
}

function judgeReading(view: CorpusView, { slug, prefixes }: Reading, places: readonly Place[]): Judgement {
  if (!view.isKnown(slug)) return nothing('no-such-instrument', null);
  if (!places.length) return { ...nothing('found', slug) };
  const provisions: string[] = [];
  const nearest: string[] = [];
  for (const place of places) {
    const inside = { ...place, prefixes: [...prefixes, ...place.prefixes] };
    const locator = existing(view, slug, inside);
    if (locator) provisions.push(`${slug}/${formatLocator(locator)}`);
    else nearest.push(...nearestTo(view, slug, inside));
  }
  const missing = provisions.length < places.length;
  return {
    status: missing ? 'no-such-provision' : 'found',
    instrument: slug,
    provisions: [...new Set(provisions)],
    nearest: [...new Set(nearest)].slice(0, 6),
  };
}

function existing(view: CorpusView, slug: string, place: Place): Locator | null {
  // Where the numbers run through all sections, a section that is named beside them is no part of the locator.
  const outside = place.prefixes.filter((prefix) => !prefix.startsWith('section'));
  const places = outside.length < place.prefixes.length ? [place, { ...place, prefixes: outside }] : [place];
  const units = unitsToTry(view, slug, place);
  const locators = places.flatMap((one) => units.map((unit) => locatorOf(one, unit)));
  return locators.find((locator) => view.exists(slug, locator)) ?? null;
}

/** "Paragraph 5" of an instrument that numbers guidelines is its guideline 5; its own word comes first. */
function unitsToTry(view: CorpusView, slug: string, { kind }: Place): LocatorUnit[] {
  const word = locatorUnit(kind);
  const own = view.entry(slug)?.unit;
  if (!word) return [];
  if (kind === 'paragraph' && isUnit(own) && own !== 'article') return [word, own];
  if (kind === 'guideline') return [word, 'principle', 'para'];
  return word === 'principle' && own === 'guideline' ? [word, own] : [word];
}

const units: readonly string[] = ['para', 'rule', 'principle', 'guideline', 'article', 'strategy', 'observation'];

function isUnit(text: string | undefined): text is LocatorUnit {
  return text !== undefined && units.includes(text);
}

function nearestTo(view: CorpusView, slug: string, place: Place): string[] {
  const unit = locatorUnit(place.kind);
  if (!unit) return [];
  return nearestPlaces(view, slug, locatorOf(place, unit)).map((locator) => `${slug}/${locator}`);
}

function usesUnit(view: CorpusView, slug: string, unit: LocatorUnit): boolean {
  const entry = view.entry(slug);
  if (!entry) return view.locators(slug).has(`${unit}-1`);
  return entry.unit === unit || entry.numbering.some((run) => run.unit === unit);
}

function ambiguous(found: readonly Judgement[]): Judgement {
  return { status: 'ambiguous', instrument: null, provisions: found.flatMap((one) => one.provisions), nearest: [] };
}

function nothing(status: Reference['status'], instrument: string | null): Judgement {
  return { status, instrument, provisions: [], nearest: [] };
}
