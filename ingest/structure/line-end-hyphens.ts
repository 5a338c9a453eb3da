import { type PageLine, textOfLine } from '../read/page-line.ts';

/** What becomes of a hyphen at the end of a line: part of the word, put there to break it, or before a second word. */
export type LineEndHyphens = (before: string, after: string) => 'keep' | 'drop' | 'space';

const hyphenAtEnd = /[\u00ad\u2010\u2011-]$/;
/** First parts that are written with a hyphen when a whole word follows. */
const firstParts = /^(?:co|anti|post|well|mid|all|full|mi|au|по|во|из)$/iu;
/** First parts that are never the beginning of a longer word. */
const compoundParts =
  /^(?:non|self|vice|two|three|four|five|six|seven|eight|nine|ten|sous|demi|là|ci|кое|юго|экс|интернет|веб|онлайн|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|long|short|high|low|above|below|decision|policy|capacity|evidence|gender|child|youth|client|rights|people|community|results|cost|time|fact|peace|climate|data|job|open|cutting|cross)$/;
/** Two whole words are joined by a hyphen; a shorter first one is more often the beginning of a broken word. */
const lettersOfFirstWordMin = 4;

/** First parts that are joined without a hyphen, though they look like words. */
const neverAlone = /^(?:inter|intra|trans|sobre|contra|supra|infra)$/;
/** What ends a word and is none. */
const endings = /^(?:est|er|ly|ed|ing|tion|tions|ment|ments|ness|ity|ities|ism)$/;
/** So many letters of the second part tell a word from another. */
const lettersOfSecondMin = 4;

/** Second parts that follow a whole word. */
const secondParts =
  /^(?:based|borne|prone|specific|related|oriented|sensitive|responsive|appropriate|sharing|making|led|driven|friendly|income|sex|threatening|thirds|quarters|how|là|ci)$/;
/** The same where the first part is no mere beginning. */
const longSecondParts = /^(?:building|raising|planning|tolerance|keeping|stakeholder|member|states)$/;
/** What stands between two words that share their second part: "age- and gender-specific". */
const conjunctions = /^(?:and|or|to|et|ou|y|e|o|u|и|или)$/;

type Vocabulary = { words: Set<string>; hyphened: Set<string>; breaksWords: boolean };

/** Learns from a document which of its words have a hyphen and whether it breaks words, and answers for its line ends. */
export function learnHyphens(lines: readonly PageLine[]): LineEndHyphens {
  const texts = lines.map(textOfLine);
  const vocabulary = learnWords(texts);
  vocabulary.breaksWords =
    texts.some((text, index) => isBroken(text, texts[index + 1] ?? '', vocabulary)) || hyphensOften(texts);
  return (before, after) =>
    decide(lastToken(before), firstToken(after), /^[\p{Ll}]+[-\u2010\u2011\u00ad]\p{L}/u.test(after), vocabulary);
}

/** True for a text that ends in a hyphen of whatever look, after a letter or a number. */
export function endsInHyphen(text: string): boolean {
  return hyphenAtEnd.test(text) && /[\p{L}\p{N}]./u.test(text.slice(-2));
}

function learnWords(texts: readonly string[]): Vocabulary {
  const vocabulary: Vocabulary = { words: new Set(), hyphened: new Set(), breaksWords: false };
  texts.forEach((text, index) => {
    // What stands around a line break may be half a word.
    const whole = text.toLowerCase().replace(/\S*[\u00ad\u2010\u2011-]$/, '');
    const rest = endsInHyphen(texts[index - 1] ?? '') ? whole.replace(/^\S+/, '') : whole;
    for (const token of rest.split(/[\s/()]+/)) learnToken(token, vocabulary);
  });
  return vocabulary;
}

function learnToken(token: string, { words, hyphened }: Vocabulary): void {
  const plain = token.replace(/[\u00ad\u2010\u2011]/g, '-').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (/^[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)+$/u.test(plain)) learnCompound(plain, hyphened);
  else if (/^[\p{L}\p{M}’']+$/u.test(plain)) words.add(plain);
}

/** Compounds end this share of lines at most; where hyphens between small letters are more common, words are broken. */
const shareOfCompounds = 0.04;
const hyphensMin = 3;

function hyphensOften(texts: readonly string[]): boolean {
  const hyphens = texts.filter(
    (text, index) => endsInHyphen(text) && /\p{Ll}.$/u.test(text) && /^\p{Ll}/u.test(texts[index + 1] ?? ''),
  ).length;
  return hyphens >= hyphensMin && hyphens > texts.length * shareOfCompounds;
}

/** A compound, and what any two of its neighbouring parts are together. */
function learnCompound(compound: string, hyphened: Set<string>): void {
  hyphened.add(compound);
  const parts = compound.split('-');
  for (let index = 1; index < parts.length; index++) hyphened.add(`${parts[index - 1]}-${parts[index]}`);
}

/** A line end that can only be a broken word: the whole word stands elsewhere, and never with a hyphen. */
function isBroken(text: string, next: string, { words, hyphened }: Vocabulary): boolean {
  if (!endsInHyphen(text)) return false;
  const [first, second] = [lastToken(text).toLowerCase(), firstToken(next).toLowerCase()];
  return second !== '' && words.has(first + second) && !hyphened.has(`${first}-${second}`);
}

function decide(
  before: string,
  after: string,
  goesOnHyphened: boolean,
  { words, hyphened, breaksWords }: Vocabulary,
): 'keep' | 'drop' | 'space' {
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  const part = first.split('-').at(-1)!;
  if (!/^\p{Ll}/u.test(after) || !/\p{Ll}$/u.test(before))
    return isBrokenAcronym(before, after, words) ? 'drop' : 'keep';
  if (hyphened.has(`${first}-${second}`) || hyphened.has(`${part}-${second}`))
    return words.has(part + second) ? 'drop' : 'keep';
  if (words.has(part + second)) return 'drop';
  if (goesOnHyphened && words.has(part) && words.has(second)) return 'keep';
  if (part.length >= lettersOfFirstWordMin && longSecondParts.test(second)) return 'keep';
  if (conjunctions.test(second)) return goesOnHyphened ? 'keep' : 'space';
  if (breaksWords && endings.test(second)) return 'drop';
  if (breaksWords && (neverAlone.test(part) || isBeginning(part, second, words))) return 'drop';
  if (!breaksWords || compoundParts.test(part) || secondParts.test(second)) return 'keep';
  if (isRussianCompound(part, second, words)) return 'keep';
  const isCompound =
    words.has(second) && (firstParts.test(part) || (part.length >= lettersOfFirstWordMin && words.has(part)));
  return isCompound ? 'keep' : 'drop';
}

/** "CO-" and "VID" are one acronym, if the document has it whole. */
function isBrokenAcronym(before: string, after: string, words: ReadonlySet<string>): boolean {
  return /^\p{Lu}+$/u.test(before) && /^\p{Lu}+$/u.test(after) && words.has((before + after).toLowerCase());
}

/** Some word of the document begins like the two parts together. */
function isBeginning(part: string, second: string, words: ReadonlySet<string>): boolean {
  const beginning = part + second.slice(0, lettersOfSecondMin);
  if (second.length < lettersOfSecondMin) return false;
  for (const word of words) if (word.startsWith(beginning)) return true;
  return false;
}

/** Russian joins adjectives by an o, and nouns as they are: "военно-патриотический", "женщинами-заключенными". */
function isRussianCompound(first: string, second: string, words: ReadonlySet<string>): boolean {
  if (/^государств(?:а|о|у|е|ом|ам|ами|ах)?$/u.test(first)) return true;
  if (/^\p{Script=Cyrillic}{6,}$/u.test(first) && words.has(first) && second.length > 5)
    return isBeginning('', second, words);
  return /^\p{Script=Cyrillic}{2,}[бвгджзйклмнпрстфх]но$/u.test(first) && second.length > 4;
}

function lastToken(text: string): string {
  const token = /[\p{L}\p{M}\p{N}’'\u2010\u2011-]+$/u.exec(text.slice(0, -1))?.[0] ?? '';
  return token.replace(/[\u2010\u2011]/g, '-');
}

function firstToken(text: string): string {
  return /^[\p{L}\p{M}’']+/u.exec(text)?.[0] ?? '';
}
