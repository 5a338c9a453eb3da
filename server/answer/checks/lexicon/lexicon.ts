import { isOfficialLanguage, type OfficialLanguage } from '#corpus/provision/language.ts';
import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

/** Classes of normative force, the strongest first; translations are not cognates, so each language has its own words. */
export const forces = ['prohibition', 'obligation', 'request', 'recommendation', 'permission', 'note'] as const;
export type Force = (typeof forces)[number];

/** The words by which a language says what a check judges: each a pattern that finds all of them. */
export type Lexicon = {
  force: Record<Force, RegExp>;
  /** Verbs and nouns that forbid; how strongly is for the verb of force beside them to say. */
  bans: RegExp;
  negations: RegExp;
  /** Words that open an exception or a condition, and the wider circle that still shows there is one. */
  exceptions: RegExp;
  softExceptions: RegExp;
  universals: RegExp;
  partials: RegExp;
  populations: ReadonlyMap<string, RegExp>;
  actors: ReadonlyMap<string, RegExp>;
  units: ReadonlyMap<string, RegExp>;
  /** How often: every day, weekly. */
  periods: ReadonlyMap<string, RegExp>;
  bounds: ReadonlyMap<string, RegExp>;
};

type Terms = readonly string[];
type LexiconFile = {
  force: Record<Force, Terms>;
  bans: Terms;
  negations: Terms;
  exceptions: Terms;
  softExceptions: Terms;
  universals: Terms;
  partials: Terms;
  populations: Record<string, Terms>;
  actors: Record<string, Terms>;
  units: Record<string, Terms>;
  periods: Record<string, Terms>;
  bounds: Record<string, Terms>;
};

const files: Record<OfficialLanguage, LexiconFile> = { ar, en, es, fr, ru, zh };
const compiled = new Map<OfficialLanguage, Lexicon>();

/** The lexicon of a language; null for one that has none, in which nothing can be judged by its words. */
export function lexiconOf(lang: string): Lexicon | null {
  if (!isOfficialLanguage(lang)) return null;
  const known = compiled.get(lang) ?? compile(files[lang], lang);
  compiled.set(lang, known);
  return known;
}

function compile(file: LexiconFile, lang: OfficialLanguage): Lexicon {
  const pattern = (terms: Terms) => patternOf(terms, lang);
  const named = (groups: Record<string, Terms>) =>
    new Map(Object.entries(groups).map(([name, terms]) => [name, pattern(terms)]));
  return {
    force: Object.fromEntries(forces.map((force) => [force, pattern(file.force[force])])) as Record<Force, RegExp>,
    bans: pattern(file.bans),
    negations: pattern(file.negations),
    exceptions: pattern(file.exceptions),
    softExceptions: pattern([...file.softExceptions, ...file.exceptions]),
    universals: pattern(file.universals),
    partials: pattern(file.partials),
    populations: named(file.populations),
    actors: named(file.actors),
    units: named(file.units),
    periods: named(file.periods),
    bounds: named(file.bounds),
  };
}

/** Whole words only, in scripts that have them; Arabic writes its little words onto the next one. */
function patternOf(terms: Terms, lang: OfficialLanguage): RegExp {
  const words = terms.map((term) => term.replaceAll('\\w', '\\p{L}')).join('|');
  if (lang === 'zh') return new RegExp(words, 'gu');
  const attached = lang === 'ar' ? '(?:[وفبلك]?(?:ال|لل)?)?' : '';
  return new RegExp(`(?<![\\p{L}\\p{N}])${attached}(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}

/** True when any of the words stands in the text. */
export function has(text: string, pattern: RegExp): boolean {
  return text.search(pattern) >= 0;
}

/** A text without the words that say how binding, how wide or how conditional it is: what is left says what about. */
export function withoutForm(text: string, lang: string): string {
  const lexicon = lexiconOf(lang);
  if (!lexicon) return text;
  const { force, bans, negations, exceptions, universals } = lexicon;
  return [...Object.values(force), bans, negations, exceptions, universals].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    text,
  );
}

/** The names of the groups of which a word stands in the text. */
export function groupsIn(text: string, groups: ReadonlyMap<string, RegExp>): Set<string> {
  return new Set([...groups].filter(([, pattern]) => has(text, pattern)).map(([name]) => name));
}
