import { contentStemsOf, contentWordsOf, type Word } from '../text/words.ts';
import { verbsOfForce } from './bearing.ts';
import type { Clause } from './clauses.ts';
import { has, type Lexicon } from './lexicon/lexicon.ts';
import type { SameWords } from './same-words.ts';

/** So many words behind "arbitrary" may be narrowed by it: "arbitrary arrest, detention or exile". */
const narrowedMax = 3;

/** How far behind a word what narrows it may begin, in letters. */
const besideReach = 2;

/** A statement that has so much of a narrowing part keeps it; so many of its words are enough of any. */
const keptShare = 0.25;
const keptEnough = 2;

/** What is compared: a statement that forbids, the clause of the source that does, and the words that count as the same. */
export type TwoBans = {
  claimed: Clause;
  said: Clause;
  lang: string;
  lexicon: Lexicon;
  words: SameWords;
  /** What goes without saying, as it stands in the name of the instrument. */
  understood: ReadonlySet<string>;
};

/** The words that narrow a ban of the source and that the statement drops, by which it forbids more; null where it keeps them. */
export function droppedNarrowing(bans: TwoBans): string | null {
  const { claimed, said } = bans;
  if (claimed.bearing !== 'denies' || !said.isDenial) return null;
  return droppedWord(bans) ?? droppedPart(bans);
}

/** "Arbitrary" before what the statement forbids altogether. */
function droppedWord({ claimed, said, lang, lexicon, words }: TwoBans): string | null {
  if (has(claimed.text, lexicon.narrowings)) return null;
  const isShared = sharedWith(claimed, words);
  const found = [...said.text.matchAll(lexicon.narrowings)].find(({ index, 0: word }) => {
    const after = said.text.slice(index + word.length).split(lexicon.denials)[0] ?? '';
    const behind = contentWordsOf(after, lang).slice(0, narrowedMax);
    const before = said.text.slice(0, index).split(lexicon.joins).at(-1) ?? '';
    return [...behind, ...contentWordsOf(before, lang).slice(-1)].some(isShared);
  });
  return found?.[0] ?? null;
}

/** "Without possibility of release" right behind what the statement forbids altogether. */
function droppedPart({ claimed, said, lang, lexicon, words, understood }: TwoBans): string | null {
  const isShared = sharedWith(claimed, words);
  const text = withoutAsides(said.text, lexicon);
  const heads = contentWordsOf(text, lang).filter((word) => isShared(word) && !isSaidElsewhere(word));
  const parts = heads.flatMap(({ end }) => partBehind(text.slice(end), lexicon));
  return parts.find(isDropped) ?? null;

  function isDropped(part: string): boolean {
    const narrowing = contentWordsOf(part.replace(lexicon.fillers, ' '), lang);
    const kept = contentWordsOf(part, lang).filter((word) => isShared(word) || understood.has(word.stem));
    // A word that also stands beside the part may be kept from there.
    const elsewhere = contentStemsOf(text.replace(part, ' '), lang);
    const isOwn = ({ stem }: Word) => !elsewhere.has(stem);
    const isUntouched = narrowing.some(isOwn) && !kept.some(isOwn);
    return isUntouched || kept.length < Math.min(keptEnough, keptShare * narrowing.length);
  }

  /** Of "chains, irons or other restraints which", the last is no more than a synonym of what the statement names. */
  function isSaidElsewhere({ stem }: Word): boolean {
    const mine = [...claimed.stems].filter((own) => own !== stem && words.alternatives.get(own)?.has(stem));
    return !claimed.stems.has(stem) && mine.length > 0 && mine.every((own) => said.stems.has(own));
  }
}

/** Without what stands between two commas and narrows nothing: "No sailor shall be used, in the service of the ship, in …". */
function withoutAsides(text: string, { narrowers }: Lexicon): string {
  return text.replace(/([,،，])([^,;،，；]{3,80})(?=[,،，])/gu, (whole, _comma, aside: string) =>
    aside.trimStart().search(narrowers) === 0 ? '' : whole,
  );
}

/** What begins at once with a word that narrows, as far as the next stop or the verb. */
function partBehind(text: string, { narrowers, force, bans }: Lexicon): string[] {
  const at = text.search(narrowers);
  if (at < 0 || at > besideReach) return [];
  const part = text.slice(at).split(/[,;:.،，；]/u)[0] ?? '';
  const ends = [...verbsOfForce.map((verb) => force[verb]), bans].map((pattern) => part.search(pattern));
  return [part.slice(0, Math.min(part.length, ...ends.filter((end) => end > 0))).trim()];
}

/** A word of the source that the statement has too, or has in another form. */
function sharedWith({ stems }: Clause, { strange, alternatives }: SameWords): (word: Word) => boolean {
  return ({ stem, text }) =>
    stems.has(stem) ||
    [...stems].some((mine) => alternatives.get(mine)?.has(stem)) ||
    strange(new Set([stem]), text).length < alternatives.size;
}
