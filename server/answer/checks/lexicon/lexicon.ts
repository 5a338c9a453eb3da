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
  /** Verbs that deny without forbidding: "avoid", "refrain from". */
  refusals: RegExp;
  /** Words that deny for what follows what they affirmed before: "but not". */
  contrasts: RegExp;
  negations: RegExp;
  /** Of the negations, those that deny a whole clause; and phrases with one that deny nothing, such as "not only". */
  denials: RegExp;
  idle: RegExp;
  /** Those that deny the next words alone: "without". */
  locals: RegExp;
  /** Of the words of obligation, the verbs that make a duty of what follows; the others may only describe: "as required". */
  modals: RegExp;
  /** Of the words of obligation, those that are weaker than "must": "are to". */
  weak: RegExp;
  /** Words with which a part of a sentence begins that says nothing of its verb; words that come between a noun and its own. */
  subordinate: RegExp;
  /** Of those, the ones that may stand right before a verb that is not the sentence's own: "who may". */
  relatives: RegExp;
  /** Words behind which it is left open what is so: "whether". */
  questions: RegExp;
  prepositions: RegExp;
  /** Words right behind which a thing is named, or what somebody has a right to: "a", "a right to". */
  things: RegExp;
  /** Words that carry so little that a paraphrase may add them. */
  fillers: RegExp;
  /** Words that allow nothing beside what they name; words that say that a condition makes no difference. */
  only: RegExp;
  /** Of the words for "only", those that name whom or what alone. */
  absolute: RegExp;
  /** Of the words that restrict, those that name the exception and not the rule: "unless". */
  unless: RegExp;
  concessions: RegExp;
  /** Words that say so of every condition: "whatever their age". */
  regardless: RegExp;
  /** Words with which a new part of a sentence begins. */
  joins: RegExp;
  /** Forms in which the subject is done to, and the words before whoever does it. */
  passive: RegExp;
  agents: RegExp;
  auxiliaries: RegExp;
  /** Words after which stands who is really to do it: "ensure that". */
  nested: RegExp;
  /** What is taken to that end, so that the end is what is asked for: "measures to ensure that". */
  means: RegExp;
  /** Verbs that ask somebody to do something. */
  addresses: RegExp;
  /** Of the words of permission, those that leave it to somebody; and the words for what somebody has a right to. */
  mere: RegExp;
  rights: RegExp;
  /** Of those, the words by which something is allowed to somebody. */
  grants: RegExp;
  /** Words by which a text says what a word means. */
  definitions: RegExp;
  /** Words that leave room: "as far as possible". */
  hedges: RegExp;
  /** Pairs of which one side says the contrary of the other. */
  opposites: readonly (readonly [RegExp, RegExp])[];
  /** The same for comparisons, which say it with their negation or without: "more than", "no less than". */
  comparisons: readonly (readonly [RegExp, RegExp])[];
  /** Words that open an exception or a condition, and the wider circle that still shows there is one. */
  exceptions: RegExp;
  softExceptions: RegExp;
  universals: RegExp;
  /** Of the universals, those that stand before their noun, in languages that put adjectives between the two. */
  determiners: RegExp;
  /** Of the universals, those of cases and not of people: "always", "never". */
  always: RegExp;
  /** Words that narrow what they stand beside: "arbitrary", "unnecessarily"; and those behind which stands what does. */
  narrowings: RegExp;
  narrowers: RegExp;
  /** Words that open a condition. */
  conditions: RegExp;
  partials: RegExp;
  /** Names of bodies and texts that every instrument speaks of. */
  names: RegExp;
  /** Words behind which stands what somebody said; and words that open a condition or a reason. */
  reports: RegExp;
  clauseOpeners: RegExp;
  populations: ReadonlyMap<string, RegExp>;
  actors: ReadonlyMap<string, RegExp>;
  units: ReadonlyMap<string, RegExp>;
  /** How often: every day, weekly. */
  periods: ReadonlyMap<string, RegExp>;
  bounds: ReadonlyMap<string, RegExp>;
};

type Terms = readonly string[];
/** As it stands in a file: lists of words in the place of the patterns. */
type Written<Value> = Value extends RegExp
  ? Terms
  : Value extends readonly (readonly [RegExp, RegExp])[]
    ? readonly (readonly Terms[])[]
    : Record<Value extends Record<Force, RegExp> ? Force : string, Terms>;
type LexiconFile = { [Name in keyof Lexicon]: Written<Lexicon[Name]> };

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
  const { force, joins, opposites, comparisons, populations, actors, units, periods, bounds, ...words } = file;
  const pattern = (terms: Terms) => patternOf(terms, lang);
  const pairs = (sides: readonly (readonly Terms[])[]) =>
    sides.map(([one = [], other = []]) => [pattern(one), pattern(other)] as const);
  const named = (groups: Record<string, Terms>) =>
    new Map(Object.entries(groups).map(([name, terms]) => [name, pattern(terms)]));
  return {
    ...patternsOf(words, pattern),
    force: patternsOf(force, pattern),
    joins: joinPattern(joins, lang),
    softExceptions: pattern([...words.softExceptions, ...words.exceptions]),
    opposites: pairs(opposites),
    comparisons: pairs(comparisons),
    populations: named(populations),
    actors: named(actors),
    units: named(units),
    periods: named(periods),
    bounds: named(bounds),
  };
}

function patternsOf<Name extends string>(lists: Record<Name, Terms>, pattern: (terms: Terms) => RegExp) {
  const entries = Object.entries<Terms>(lists).map(([name, terms]) => [name, pattern(terms)]);
  return Object.fromEntries(entries) as Record<Name, RegExp>;
}

/** Where a new part of a sentence may begin: at such a word, with the comma before it, or at a comma alone. */
function joinPattern(terms: Terms, lang: OfficialLanguage): RegExp {
  return new RegExp(`[,،，]?\\s*${patternOf(terms, lang).source}|[,،，]`, 'giu');
}

/** Whole words only, in scripts that have them; Arabic writes its little words onto the next one. */
function patternOf(terms: Terms, lang: OfficialLanguage): RegExp {
  if (terms.length === 0) return /(?!)/gu;
  const words = terms.map((term) => term.replaceAll('\\w', '\\p{L}')).join('|');
  if (lang === 'zh') return new RegExp(`(?:${words})`, 'gu');
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
  const { force, bans, negations, exceptions, universals, fillers } = lexicon;
  const about = Object.values(force).reduce(
    (rest, pattern) => rest.replace(pattern, (words) => ` ${between(words)} `),
    text,
  );
  return [bans, negations, exceptions, universals, fillers].reduce(
    (rest, pattern) => rest.replace(pattern, ' '),
    about,
  );
}

/** What stands between the two ends of a longer form: of "no prisoner shall" the prisoner. */
function between(words: string): string {
  return words.split(/\s+/u).slice(1, -1).join(' ');
}

/** The names of the groups of which a word stands in the text. */
export function groupsIn(text: string, groups: ReadonlyMap<string, RegExp>): Set<string> {
  return new Set([...groups].filter(([, pattern]) => has(text, pattern)).map(([name]) => name));
}
