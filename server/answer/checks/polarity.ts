import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { indexOf, withoutNotOnly } from './bearing.ts';
import { type ChangedWords, copiedSentences } from './changed-words.ts';
import { type Clause, type ReadClauses, readClauses, understoodStems } from './clauses.ts';
import { cutWrongly } from './cut-quotations.ts';
import {
  deniedMax,
  deniesByContrary,
  deniesInside,
  deniesTheSame,
  type Pair,
  refusesTheSame,
  saysWithout,
  wordIn,
  wordsBehind,
} from './denials.ts';
import { has, type Lexicon, withoutForm } from './lexicon/lexicon.ts';
import { droppedNarrowing } from './narrowed-ban.ts';
import type { SameWords } from './same-words.ts';

/** The share of a clause's words that another must have for a denial in one of them to tell. */
const sameShare = 0.3;

/** A statement that has so many words of an exception names it. */
const namedMin = 2;

/** What the source denies the statement does not assert, nor the other way round; an exception stays with its rule. */
export function checkPolarity(claim: Claim): CheckResult {
  const cut = cutWrongly(claim);
  return checkOwnWords(claim) ?? (cut ? fail(cut) : { name: 'polarity', passed: true });
}

function checkOwnWords(claim: Claim): CheckResult | null {
  const read = readClauses(claim);
  if (!read) return null;
  const turned = [...copiedSentences(claim)].find(([, changed]) => isTurned(changed, read.lexicon));
  if (turned) return fail(`A denial was put into the words of the provision, or taken out: “${turned[0].text}”`);
  for (const { claimed, said, near } of read.pairs) {
    const reasons = near.map((clause) => judge({ claimed, said: clause }, claim, read));
    const reason = reasons.find((one) => one !== null);
    // A clause that says it of less than the statement does not bear the statement out either.
    const isNarrower = (clause: Clause) => narrowerThan(clause, claimed, claim, read);
    if (reason && near.every((clause, at) => reasons[at] !== null || isNarrower(clause)))
      return fail(`${reason}: “${said.sentence}”`);
  }
  return null;
}

function narrowerThan(said: Clause, claimed: Clause, claim: Claim, { lexicon, words }: ReadClauses): boolean {
  const { lang } = claim;
  return droppedNarrowing({ said, claimed, lang, lexicon, words, understood: understoodStems(claim) }) !== null;
}

/** A sentence that is otherwise copied, with a denial more or less than the provision. */
function isTurned(changed: ChangedWords, { denials, bans }: Lexicon): boolean {
  const [put, taken] = [changed.in, changed.out].map((words) => has(words, denials) || has(words, bans));
  return put !== taken;
}

function judge(pair: Pair, { own, text, lang }: Claim, read: ReadClauses): string | null {
  const { lexicon, words } = read;
  const { claimed, said } = pair;
  // "Irrespective of whether" says of both cases what "without" says of one.
  const isOfBoth = [claimed.text, said.sentence].some((text) => has(text, lexicon.regardless));
  if (saysContrary(pair, lexicon) || (!isOfBoth && saysWithout(pair, lexicon, lang)))
    return 'It says the contrary of the provision';
  if (dependsOnWhatDoesNotMatter(pair, read, lang)) return 'It makes a condition of what makes no difference';
  const isLimited = [lexicon.softExceptions, lexicon.hedges, lexicon.only].some((pattern) => has(text, pattern));
  const keepsBan = claimed.bearing === 'denies' && (!said.isDenial || isLimitedBan(text, lexicon));
  const isExcepted = has(withoutNotOnly(said.text, lexicon), lexicon.exceptions);
  if (isExcepted && !isLimited && !keepsBan && !namesException(pair, read, lang)) {
    return 'It leaves out the condition or exception';
  }
  if (isMadeAbsolute(pair, own, lexicon)) return 'It makes absolute what the provision does with exceptions';
  const isConditional = has(said.text, lexicon.exceptions) || has(said.text, lexicon.subordinate);
  const makesNothing =
    has(claimed.text, lexicon.regardless) && !has(said.sentence, lexicon.regardless) && isConditional;
  if (makesNothing || (has(claimed.text, lexicon.concessions) && has(said.text, lexicon.exceptions))) {
    return 'It makes nothing of a condition or exception of the provision';
  }
  if (
    refusesTheSame(pair, lexicon, lang) ||
    deniesByContrary(pair, lexicon) ||
    deniesTheSame(pair, lexicon, lang) ||
    !isAboutTheSame(pair, words)
  )
    return null;
  const bothRestrict = said.bearing === 'restricts' && claimed.bearing === 'restricts';
  if (bothRestrict && said.isDenial !== claimed.isDenial)
    return 'It turns the exception of the provision into its rule';
  if (deniesInside(pair, read, lang)) return null;
  if (said.bearing === 'denies' && claimed.bearing === 'affirms') return 'It asserts what the provision denies';
  if (claimed.bearing === 'denies' && said.bearing === 'affirms') {
    return 'It denies what the provision asserts';
  }
  if (claimed.bearing === 'restricts' && said.bearing === 'affirms' && !isLimitedToo(pair, lexicon)) {
    return 'It sets a condition that the provision does not set';
  }
  return null;
}

/** The statement has words of what stands behind "subject to" or "provided that", and nowhere else in the clause. */
function namesException({ claimed, said }: Pair, { lexicon, words }: ReadClauses, lang: string): boolean {
  const at = indexOf(said.text, lexicon.exceptions);
  // What "only" and "except" name is for the whole of it to be kept.
  if (said.text.slice(at).search(lexicon.only) === 0) return false;
  const rule = contentStemsOf(`${said.opening} ${said.text.slice(0, at)}`, lang);
  const exception = contentStemsOf(withoutForm(said.text.slice(at), lang), lang).difference(rule);
  const [strange, own] = [words.strange(exception, ''), words.strange(rule, '')];
  const named = [...claimed.stems].filter((stem) => own.includes(stem) && !strange.includes(stem));
  return named.length >= Math.min(namedMin, exception.size) && exception.size > 0;
}

/** A ban with an exception, also in words that it quotes; a second denial is how some say "only if". */
function isLimitedBan(text: string, { softExceptions, hedges, denials }: Lexicon): boolean {
  return has(text, softExceptions) || has(text, hedges) || [...text.matchAll(denials)].length > 1;
}

/** "Never" or "in all cases", where the provision names an exception that the statement has no word for. */
function isMadeAbsolute({ said }: Pair, own: string, { exceptions, softExceptions, always }: Lexicon): boolean {
  const plain = (text: string) => text.replace(always, ' ');
  return has(own, always) && has(plain(said.text), exceptions) && !has(plain(own), softExceptions);
}

/** "Only if a complaint is made", for "irrespective of whether a complaint is made". */
function dependsOnWhatDoesNotMatter({ claimed, said }: Pair, { lexicon, words }: ReadClauses, lang: string): boolean {
  const { only, regardless } = lexicon;
  if (claimed.bearing !== 'restricts' || has(claimed.text, regardless)) return false;
  const condition = wordsBehind(claimed.text, only, lang, deniedMax);
  const matterless = [...said.sentence.matchAll(regardless)].map(({ index, 0: word }) => {
    const behind = said.sentence.slice(index + word.length).split(/[,;،，；]/u)[0] ?? '';
    return contentStemsOf(`${word} ${behind}`, lang);
  });
  const strange = words.strange(
    matterless.reduce((all, stems) => all.union(stems), new Set<string>()),
    '',
  );
  return matterless.length > 0 && [...condition].some((stem) => claimed.stems.has(stem) && !strange.includes(stem));
}

/** Where the clauses share little, the denial of one may be of something else. */
function isAboutTheSame({ claimed, said }: Pair, words: SameWords): boolean {
  const strange = words.strange(said.stems, said.text).filter((stem) => claimed.stems.has(stem));
  return claimed.stems.size - strange.length >= sameShare * claimed.stems.size;
}

/** One speaks of more and the other of less, and neither denies it: "not compulsory" is no contrary of "voluntary". */
function saysContrary(pair: Pair, lexicon: Lexicon): boolean {
  const { opposites, comparisons } = lexicon;
  const isFlat = (sides: Sides) => contraryWords(pair, sides).some(([one, other]) => one.isDenied === other.isDenied);
  return opposites.some(isFlat) || comparisons.some((sides) => contraryWords(pair, sides).length > 0);

  function contraryWords({ claimed, said }: Pair, [one, other]: Sides) {
    const here = said.sentence;
    return [
      [one, other],
      [other, one],
    ].flatMap(([mine, theirs]) => {
      if (!mine || !theirs || has(claimed.text, theirs) || has(said.sentence, mine)) return [];
      const found = [wordIn(claimed.text, mine, lexicon), wordIn(here, theirs, lexicon)];
      return found[0] && found[1] ? [[found[0], found[1]] as const] : [];
    });
  }
}

type Sides = Lexicon['opposites'][number];

/** "May only be", for "shall be", and "only if", for "where"; "he alone" needs a source that names nobody else. */
function isLimitedToo({ claimed, said }: Pair, lexicon: Lexicon): boolean {
  const { exceptions, softExceptions, denials, hedges, absolute, force } = lexicon;
  if (!has(claimed.text, absolute) && has(claimed.text, force.permission) && has(said.text, force.obligation))
    return true;
  const limits = has(claimed.text, absolute) ? [exceptions, denials] : [exceptions, softExceptions, denials, hedges];
  const text = has(claimed.text, absolute) ? said.text : said.sentence;
  return limits.some((pattern) => has(text, pattern));
}

function fail(detail: string): CheckResult {
  return { name: 'polarity', passed: false, detail };
}
