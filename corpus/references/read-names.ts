import { foldText } from './fold-text.ts';
import { type Name, type NamedInstrument, type NameNode, namesOfEntry } from './name-lexicon.ts';
import { readDate } from './read-dates.ts';
import { readWords, type Word } from './read-words.ts';

/** A name of an instrument in the folded text; more than one meaning where the name is shared. */
export type NameMention = {
  start: number;
  end: number;
  nameEnd: number;
  names: Name[];
  date: string | null;
  /** True where only a number behind it makes it a citation. */
  needsNumber: boolean;
};

/**
 * Every name in the folded text, the longest at each place, in order. In `anyCase` a name in small letters counts;
 * elsewhere "model strategies" is a thing and "Model Strategies" an instrument.
 */
export function readNames(text: string, lexicon: NameNode, anyCase: boolean): NameMention[] {
  const words = readWords(text);
  const small = anyCase || !/\p{Lu}/u.test(text);
  const mentions: NameMention[] = [];
  let index = 0;
  while (index < words.length) {
    const found = longestName(text, words, index, lexicon);
    const mention = found && mentionOf(text, words, index, found, small);
    if (mention) mentions.push(mention);
    index = mention && found ? found.next : index + 1;
  }
  return joinShortTitles(text, mentions);
}

type FoundName = { names: Name[]; next: number };

function longestName(text: string, words: readonly Word[], from: number, lexicon: NameNode): FoundName | null {
  let node: NameNode | undefined = lexicon;
  let best: FoundName | null = null;
  for (let index = from; index < words.length; index++) {
    const word = words[index];
    if (!word || (index > from && !isJoined(text, words[index - 1], word))) break;
    node = node.next.get(word.stem);
    if (!node) break;
    if (node.names.length) best = { names: node.names, next: index + 1 };
  }
  return best;
}

/** Words of one name stand close together, with no sentence ending between them. */
function isJoined(text: string, one: Word | undefined, other: Word): boolean {
  return one !== undefined && other.start - one.end <= 3 && !/[.;。]/.test(text.slice(one.end, other.start));
}

function mentionOf(
  text: string,
  words: readonly Word[],
  from: number,
  found: FoundName,
  smallText: boolean,
): NameMention | null {
  const start = words[from]?.start ?? 0;
  const nameEnd = words[found.next - 1]?.end ?? start;
  const written = text.slice(start, nameEnd);
  if (/^cat$/.test(written)) return null;
  const inMarks = text.charAt(start - 1) === '《' && text.charAt(nameEnd) === '》' ? 1 : 0;
  const { names, end } = withOwnWord(text, found.names, { start, end: nameEnd + inMarks });
  const smallAcronym = names.every((name) => name.acronym) && written !== written.toUpperCase();
  const inPassing = !smallText && names.every((name) => name.capital) && /^\p{Ll}/u.test(written);
  const date = readDate(text, end);
  const needsNumber = smallAcronym || inPassing || names.every((name) => name.singular);
  return { start: start - inMarks, end: date?.end ?? end, nameEnd: end, names, date: date?.iso ?? null, needsNumber };
}

const bracketedWords = / ?\((\p{Lu}[\p{L}' -]{1,40})\)/uy;

/** "SMRs (Mandela)": words in brackets that the written name lacks and another name of the instrument has are part of it. */
function withOwnWord(text: string, names: Name[], { start, end }: { start: number; end: number }) {
  bracketedWords.lastIndex = end;
  const found = bracketedWords.exec(text);
  if (!found?.[1]) return { names, end };
  const written = new Set(readWords(text.slice(start, end)).map(({ stem }) => stem));
  const words = readWords(found[1]).map(({ stem }) => stem);
  const isOwn = ({ instrument }: Name) => words.every((word) => wordsOf(instrument).has(word) && !written.has(word));
  const meant = names.filter(isOwn);
  return meant.length > 0 ? { names: meant, end: end + found[0].length } : { names, end };
}

const wordsOfInstruments = new WeakMap<NamedInstrument, ReadonlySet<string>>();

/** The words of all names that the catalogue has for an instrument. */
function wordsOf(instrument: NamedInstrument): ReadonlySet<string> {
  const names = instrument.entry ? namesOfEntry(instrument.entry) : [];
  const words =
    wordsOfInstruments.get(instrument) ??
    new Set(names.flatMap((name) => readWords(foldText(name).text)).map(({ stem }) => stem));
  wordsOfInstruments.set(instrument, words);
  return words;
}

/** "… for the Treatment of Prisoners (the Nelson Mandela Rules)" is one mention of one instrument. */
function joinShortTitles(text: string, mentions: readonly NameMention[]): NameMention[] {
  const joined: NameMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, mention.start) : '';
    const bracketed = /^[》"' ]{0,3}\(["'《]?(?:the |les |las |los |la )?["'《]?$/i.test(between);
    const common = last?.names.filter((name) => mention.names.some((other) => isSame(name, other))) ?? [];
    if (!last || !bracketed || !(common.length || isRenamed(last, mention))) joined.push(mention);
    else {
      const close = /^["'》]{0,2}\)/.exec(text.slice(mention.nameEnd, mention.nameEnd + 3))?.[0].length ?? 0;
      const end = mention.nameEnd + close;
      joined[joined.length - 1] = { ...last, end, nameEnd: end, names: common.length ? common : mention.names };
    }
  }
  return joined;
}

function isSame(one: Name, other: Name): boolean {
  const [left, right] = [one.instrument, other.instrument];
  if (left.entry || right.entry) return left.entry === right.entry;
  if (left.held || right.held) return left.held === right.held;
  return left.symbol !== null && left.symbol === right.symbol && left.annex === right.annex;
}

/** A title that two instruments have had is decided by the short title behind it: the newer one's. */
function isRenamed(title: NameMention, short: NameMention): boolean {
  const successors = title.names.flatMap((name) => name.instrument.entry?.supersededBy ?? []);
  return short.names.some((name) => name.instrument.entry && successors.includes(name.instrument.entry.slug));
}
