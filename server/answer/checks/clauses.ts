import type { SourceSentence } from '../align.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { type Bearing, bearingOf, conditionsIn, indexOf, verbsOfForce } from './bearing.ts';
import { has, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';
import { readSameWords, type SameWords } from './same-words.ts';

/** A part of a sentence with one verb of force at most: what is said in it is said of one thing. */
export type Clause = {
  text: string;
  /** The words that open the list in which it stands; empty where it stands in none. */
  opening: string;
  /** What stands before its verb, or before that of the clause ahead of it where it has no subject of its own. */
  subject: string;
  /** The whole sentence. */
  sentence: string;
  stems: ReadonlySet<string>;
  /** Those of its stems that stand in the words above it alone. */
  chapeau: ReadonlySet<string>;
  bearing: Bearing;
  /** True where it says that something is not, "only" and "not unless" among them; an "unless" alone denies nothing. */
  isDenial: boolean;
};

/** A clause of a statement, the clause of its source that speaks most of the same, and those that speak of it nearly as much. */
export type ClausePair = { claimed: Clause; said: Clause; near: Clause[] };

/** A claim read clause by clause. */
export type ReadClauses = { pairs: ClausePair[]; source: Clause[]; words: SameWords; lexicon: Lexicon };

/** A clause that shares so much of what the best one shares may be the one that is meant. */
const nearShare = 0.8;

/** A synonym tells less surely than the word itself which clause is meant. */
const synonymShare = 0.7;

/** What a word counts that a clause shares with the others of its list. */
const chapeauShare = 0.3;

/** A clause whose verb comes so soon has no subject of its own: "but shall not be required". */
const subjectMax = 12;

const read = new WeakMap<Claim, ReadClauses | null>();

/** The clauses of a claim with those of its source that speak of the same; null where nothing can be held against it. */
export function readClauses(claim: Claim): ReadClauses | null {
  const known = read.get(claim);
  if (known !== undefined) return known;
  const made = pairClauses(claim);
  read.set(claim, made);
  return made;
}

/** The sentences of the sources with their headings and the names of their instruments: all that tells whom they are about. */
export function everythingSaid(claim: Claim): string {
  return surroundings(claim).text;
}

/** The stems of all that. */
export function everyStem(claim: Claim): ReadonlySet<string> {
  return surroundings(claim).stems;
}

/** The stems of the names of the instruments alone: what is said there goes without saying below. */
export function understoodStems(claim: Claim): ReadonlySet<string> {
  return surroundings(claim).understood;
}

type Surroundings = { text: string; stems: ReadonlySet<string>; understood: ReadonlySet<string> };

const around = new WeakMap<Claim, Surroundings>();

function surroundings(claim: Claim): Surroundings {
  const known = around.get(claim);
  if (known) return known;
  const { sentences, sources, lang } = claim;
  const names = sources.flatMap(({ passages }) => passages.map(({ citation }) => Object.values(citation).join(' ')));
  const headings = sentences.map((sentence) => sentence.headings);
  const apart = [...new Set([...headings, ...names])].join(' ');
  const understood = contentStemsOf(names.join(' '), lang);
  const stems = sentences.reduce<ReadonlySet<string>>(
    (all, sentence) => all.union(sentence.stems),
    contentStemsOf(apart, lang),
  );
  const made = { text: `${apart} ${sentences.map(({ text }) => text).join(' ')}`, stems, understood };
  around.set(claim, made);
  return made;
}

function pairClauses({ own, ownStems, lang, sentences }: Claim): ReadClauses | null {
  const lexicon = lexiconOf(lang);
  const inLanguage = sentences.filter((sentence) => sentence.lang === lang);
  if (!lexicon || own === '' || inLanguage.length === 0) return null;
  const words = readSameWords(own, ownStems, lang);
  const source = inLanguage.flatMap((sentence) => clausesOfSource(sentence, lexicon));
  const pairs = clausesOf(own, lang, lexicon).flatMap((claimed) => {
    const near = nearestClauses(claimed.stems, source, words);
    return near[0] ? [{ claimed, said: near[0], near }] : [];
  });
  return { pairs, source, words, lexicon };
}

const sourceClauses = new WeakMap<SourceSentence, Clause[]>();

/** A source is read once, however many statements stand on it. */
function clausesOfSource(sentence: SourceSentence, lexicon: Lexicon): Clause[] {
  const known = sourceClauses.get(sentence) ?? clausesOf(sentence.text, sentence.lang, lexicon);
  sourceClauses.set(sentence, known);
  return known;
}

/** The clauses that speak most of some words, the best first; of two that do, the shorter says it more exactly. */
export function nearestClauses(
  stems: ReadonlySet<string>,
  source: readonly Clause[],
  { alternatives }: SameWords,
): Clause[] {
  const scored = source.map((clause) => {
    const shared = [...stems].reduce((sum, stem) => sum + sharing(stem, clause, alternatives.get(stem)), 0);
    return { clause, shared, score: shared + shared / Math.max(1, clause.stems.size) };
  });
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most), { shared: 0, score: 0 });
  return scored
    .filter(({ shared }) => shared > 0 && shared >= nearShare * best.shared)
    .sort((one, other) => other.score - one.score)
    .map(({ clause }) => clause);
}

function sharing(stem: string, { stems, chapeau }: Clause, others: ReadonlySet<string> | undefined): number {
  // What stands above a list is shared by all its items, and tells them apart least.
  if (stems.has(stem)) return chapeau.has(stem) ? chapeauShare : 1;
  return others && !others.isDisjointFrom(stems) ? synonymShare : 0;
}

/** The clauses of a text: cut at its stops, and between two verbs of force where a new part begins. */
export function clausesOf(text: string, lang: string, lexicon: Lexicon): Clause[] {
  const [head = '', ...rest] = text.split(/(?<=[:：])\s*/u);
  const opening = rest.length > 0 ? head : '';
  const parts = (rest.length > 0 ? [head, rest.join(' ')] : [text]).flatMap((part) =>
    part.split(/(?<=[;；.。])\s*/u).filter((piece) => piece.trim() !== ''),
  );
  return parts.flatMap((part) => {
    const clauses = cutAtVerbs(part, lexicon);
    const subjects = clauses.map((clause) => subjectOf(clause, lexicon));
    return clauses.map((clause, at) => {
      const above = clause.trim() === opening.trim() ? '' : opening;
      const subject = subjects[at] ?? '';
      const inherited = at > 0 && subject.length <= subjectMax ? (subjects[0] ?? '') : '';
      const own = contentStemsOf(`${inherited} ${clause}`, lang);
      const chapeau = above === '' ? new Set<string>() : contentStemsOf(above, lang).difference(own);
      return {
        text: clause,
        opening: above,
        subject: inherited || subject,
        sentence: text,
        stems: own.union(chapeau),
        chapeau,
        ...bearingOf(clause, above, lexicon),
      };
    });
  });
}

/** What stands before the first verb of force; of "no airline may", the airline. */
export function subjectOf(text: string, { force }: Lexicon): string {
  const ends = verbsOfForce.flatMap((verb) => {
    const at = text.search(force[verb]);
    if (at < 0) return [];
    const found = text.slice(at).match(force[verb])?.[0] ?? '';
    const words = found.split(/\s+/u);
    return [at + (words.length > 2 ? found.length - (words.at(-1)?.length ?? 0) : 0)];
  });
  return ends.length > 0 ? text.slice(0, Math.min(...ends)) : '';
}

/** A subject without what stands behind "of", "for" and the like: the needs of the family are not the family. */
export function headsOf(subject: string, { prepositions }: Lexicon): string {
  const parts = subject.split(/(?<=[,،，])/u);
  return parts.map((part) => part.slice(0, indexOf(part, prepositions))).join(' ');
}

function cutAtVerbs(text: string, lexicon: Lexicon): string[] {
  const conditions = conditionsIn(text, lexicon);
  const relatives = [...text.matchAll(lexicon.relatives)].map(({ index, 0: word }) => index + word.length);
  const isOwn = (at: number) =>
    !conditions.some(({ start, end }) => at >= start && at < end) &&
    !relatives.some((end) => end <= at && text.slice(end, at).trim() === '');
  const verbs = verbsOfForce
    .flatMap((force) => [...text.matchAll(lexicon.force[force])].map(({ index, 0: verb }) => [index, verb.length]))
    .filter(([at = 0]) => isOwn(at))
    .sort(([one = 0], [other = 0]) => one - other);
  const contrasts = [...text.matchAll(lexicon.contrasts)].map(({ index }) => index);
  const cuts: number[] = [];
  let end = -1;
  for (const [start = 0, length = 0] of verbs) {
    const cut = end >= 0 && start >= end ? lastJoin(text, end, start, lexicon) : -1;
    if (cut >= 0) cuts.push(cut);
    end = Math.max(end, start + length);
  }
  const all = [...new Set([...cuts, ...contrasts])].filter((cut) => cut > 0).sort((one, other) => one - other);
  return [0, ...all].map((from, at) => text.slice(from, all[at] ?? text.length));
}

/** Where a new part begins between two verbs; none where an exception begins, which stays with its rule. */
function lastJoin(text: string, from: number, to: number, { joins, only }: Lexicon): number {
  const between = text.slice(from, to);
  const join = [...between.matchAll(joins)].at(-1);
  if (!join || has(between.slice(join.index), only)) return -1;
  return from + join.index;
}
