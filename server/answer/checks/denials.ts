import { contentStemsOf, wordsOf } from '../text/words.ts';
import { indexOf } from './bearing.ts';
import type { ClausePair, ReadClauses } from './clauses.ts';
import { has, type Lexicon } from './lexicon/lexicon.ts';

/** A clause of a statement and one of its source. */
export type Pair = Pick<ClausePair, 'claimed' | 'said'>;

/** How far behind a word such as "without" what it denies may stand, in letters and in words. */
const localReach = 60;
export const deniedMax = 4;

/** So many of the denied words must be the same for two denials to be of one thing. */
const sameDeniedMin = 2;

/** How far before a word its denial may stand, in letters. */
const deniedReach = 30;

/** What the one denies first the other denies too, somewhere in a sentence that is built otherwise. */
export function deniesInside({ claimed, said }: Pair, { lexicon, words }: ReadClauses, lang: string): boolean {
  const mine = readDenials(claimed.text, lexicon, lang);
  const theirs = readDenials(said.sentence, lexicon, lang);
  // "Shall not include a ban" denies the ban, and "shall include a ban" does not.
  if (mine.isDouble !== theirs.isDouble) return false;
  const [own, other] = said.bearing === 'denies' ? [mine.all, theirs.first] : [mine.first, theirs.all];
  const strange = words.strange(other, '');
  const isSame = (stem: string) => words.alternatives.has(stem) && !strange.includes(stem);
  // "Who does not speak it is not entitled" denies once more than "if they do not speak it".
  if (said.bearing !== 'denies' && !mine.laterHeads.every(isSame)) return false;
  return own.size > 0 && [...own].filter(isSame).length >= Math.min(sameDeniedMin, own.size);
}

type Denials = {
  /** The words behind the first denial, and behind all. */
  first: ReadonlySet<string>;
  all: ReadonlySet<string>;
  /** The word right behind each denial but the first. */
  laterHeads: string[];
  /** A ban or a refusal is denied: "shall not be prohibited", "should not be avoided". */
  isDouble: boolean;
};

function readDenials(text: string, lexicon: Lexicon, lang: string): Denials {
  const plain = text.replace(lexicon.idle, ' ');
  const [first = new Set<string>(), ...later] = deniedPlaces(plain, lexicon, lang);
  const { denials, bans, refusals } = lexicon;
  const isDouble = [...plain.matchAll(denials)].some(({ index }) => {
    const behind = plain.slice(index, index + deniedReach);
    return has(behind, bans) || has(behind, refusals);
  });
  const all = later.reduce((sum, stems) => sum.union(stems), first);
  return { first, all, laterHeads: later.flatMap((stems) => [...stems].slice(0, 1)), isDouble };
}

/** The words behind each denial of a text, in their order. */
function deniedPlaces(plain: string, lexicon: Lexicon, lang: string): Set<string>[] {
  const { denials, negations, refusals, bans, locals } = lexicon;
  const places = [denials, negations, refusals, bans, locals].flatMap((pattern) => [...plain.matchAll(pattern)]);
  return places
    .sort((one, another) => one.index - another.index)
    .map(({ index, 0: word }) => {
      const behind = plain.slice(index + word.length, index + word.length + localReach).split(/[,;،，；]/u)[0] ?? '';
      const part = behind.slice(0, indexOf(behind, locals));
      const own = has(word, bans) ? '' : word;
      return new Set([...contentStemsOf(`${own} ${part}`, lang)].slice(0, deniedMax));
    });
}

/** The first place of a pattern in a text, and whether a denial stands shortly before it. */
export function wordIn(text: string, pattern: RegExp, { denials }: Lexicon): { isDenied: boolean } | null {
  const at = text.search(pattern);
  const before =
    text
      .slice(Math.max(0, at - deniedReach), at)
      .split(/[,;،，；]/u)
      .at(-1) ?? '';
  return at < 0 ? null : { isDenied: has(before, denials) };
}

/** "Protected from violence", where the provision protects too, however far apart the two words stand in it. */
export function refusesTheSame({ claimed, said }: Pair, lexicon: Lexicon, lang: string): boolean {
  if (deniesRefusal(claimed.text, lexicon) !== deniesRefusal(said.text, lexicon)) return false;
  const verbs = (claimed.text.match(lexicon.refusals) ?? []).flatMap((words) => [...contentStemsOf(words, lang)]);
  const stems = contentStemsOf(said.sentence, lang);
  return verbs.some((verb) => stems.has(verb));
}

/** "Should not be avoided". */
function deniesRefusal(text: string, lexicon: Lexicon): boolean {
  return wordIn(text.replace(lexicon.idle, ' '), lexicon.refusals, lexicon)?.isDenied ?? false;
}

/** "Not compulsory" for "voluntary": one of two contrary words, denied. */
export function deniesByContrary({ claimed, said }: Pair, lexicon: Lexicon): boolean {
  const here = `${said.opening} ${said.text}`;
  return lexicon.opposites.some((sides) =>
    sides.some((mine, side) => {
      const [one, other] = [wordIn(claimed.text, mine, lexicon), wordIn(here, sides[1 - side] ?? mine, lexicon)];
      return one !== null && other !== null && one.isDenied !== other.isDenied;
    }),
  );
}

/** "Non-binding" for "not binding". */
export function deniesTheSame(pair: Pair, lexicon: Lexicon, lang: string): boolean {
  const { without, denied, shared } = deniedWords(pair, lexicon, lang);
  return [0, 1].some((one) => [...shared].some((stem) => isWithout(one, stem) && denied[1 - one]?.has(stem)));

  /** Behind "without" in one of them and not in the other. */
  function isWithout(one: number, stem: string): boolean {
    return without[one]?.has(stem) === true && !without[1 - one]?.has(stem);
  }
}

/** "Without" before a word that both speak of, in one of them, and nothing of the kind before it in the other. */
export function saysWithout(pair: Pair, lexicon: Lexicon, lang: string): boolean {
  const { without, denied, shared } = deniedWords(pair, lexicon, lang);
  return [0, 1].some((one) => [...shared].some((stem) => without[one]?.has(stem) && !denied[1 - one]?.has(stem)));
}

/** For each of two clauses, the words right behind "without" and those behind any negation; and the words that they share. */
function deniedWords({ claimed, said }: Pair, { locals, denials, negations, unless }: Lexicon, lang: string) {
  const texts = [claimed.text, `${said.opening} ${said.text}`];
  const without = texts.map((text) => onlyBehind(text, locals, lang));
  const denied = texts.map((text) =>
    [locals, denials, negations, unless].reduce(
      (all, pattern) => all.union(wordsBehind(text, pattern, lang, deniedMax)),
      new Set<string>(),
    ),
  );
  return { without, denied, shared: claimed.stems.intersection(said.stems) };
}

/** The stems that stand right behind a word such as "without", and nowhere else in the text. */
function onlyBehind(text: string, locals: RegExp, lang: string): ReadonlySet<string> {
  const behind = wordsBehind(text, locals, lang, 1);
  const words = wordsOf(text, lang).map(({ stem }) => stem);
  return new Set([...behind].filter((stem) => words.filter((word) => word === stem).length === 1));
}

/** The stems of so many words behind each place where a pattern is found. */
export function wordsBehind(text: string, pattern: RegExp, lang: string, count: number): Set<string> {
  const behind = [...text.matchAll(pattern)].flatMap(({ index, 0: word }) => {
    const after = text.slice(index + word.length, index + word.length + localReach);
    return [...contentStemsOf(after, lang)].slice(0, count);
  });
  return new Set(behind);
}
