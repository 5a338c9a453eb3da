import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { type ClausePair, type ReadClauses, readClauses } from './clauses.ts';
import { has, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';

/** How far behind a word such as "without" what it denies may stand, in letters and in words. */
const localReach = 40;
const localWords = 1;

/** What the source denies the statement does not assert, nor the other way round; an exception stays with its rule. */
export function checkPolarity(claim: Claim): CheckResult {
  return checkOwnWords(claim) ?? checkCutQuotations(claim) ?? { name: 'polarity', passed: true };
}

function checkOwnWords(claim: Claim): CheckResult | null {
  const read = readClauses(claim);
  if (!read) return null;
  for (const { claimed, said, near } of read.pairs) {
    const reasons = near.map((clause) => judge({ claimed, said: clause }, claim, read));
    if (reasons.every((reason) => reason !== null)) return fail(`${reasons[0]}: “${said.sentence}”`);
  }
  return null;
}

type Pair = Pick<ClausePair, 'claimed' | 'said'>;

function judge(pair: Pair, { own, lang }: Claim, { lexicon }: ReadClauses): string | null {
  const { claimed, said } = pair;
  const contrary = saysContrary(pair, lexicon.opposites) || saysWithout(pair, lexicon, lang);
  const turned = (claimed.bearing === 'denies') !== (said.bearing === 'denies');
  if (saysContrary(pair, lexicon.comparisons) || (contrary && !turned)) return 'It says the contrary of the provision';
  const isLimited = has(own, lexicon.softExceptions) || has(own, lexicon.hedges);
  if (has(said.text, lexicon.exceptions) && !isLimited && claimed.bearing !== 'denies') {
    return 'It leaves out the condition or exception';
  }
  const isConditional = has(said.text, lexicon.exceptions) || has(said.text, lexicon.subordinate);
  const makesNothing =
    has(claimed.text, lexicon.regardless) && !has(said.sentence, lexicon.regardless) && isConditional;
  if (makesNothing || (has(claimed.text, lexicon.concessions) && has(said.text, lexicon.exceptions))) {
    return 'It makes nothing of a condition or exception of the provision';
  }
  if (contrary) return null;
  const bothRestrict = said.bearing === 'restricts' && claimed.bearing === 'restricts';
  if (bothRestrict && said.isDenial !== claimed.isDenial)
    return 'It turns the exception of the provision into its rule';
  if (said.bearing === 'denies' && claimed.bearing === 'affirms') return 'It asserts what the provision denies';
  if (claimed.bearing === 'denies' && said.bearing === 'affirms') {
    return 'It denies what the provision asserts';
  }
  if (claimed.bearing === 'restricts' && said.bearing === 'affirms' && !isLimitedToo(pair, lexicon)) {
    return 'It sets a condition that the provision does not set';
  }
  return null;
}

/** One speaks of more and the other of less, and neither of both. */
function saysContrary({ claimed, said }: Pair, opposites: Lexicon['opposites']): boolean {
  const here = `${said.opening} ${said.text}`;
  return opposites.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(
      ([mine, theirs]) =>
        mine &&
        theirs &&
        has(claimed.text, mine) &&
        !has(claimed.text, theirs) &&
        has(here, theirs) &&
        !has(said.sentence, mine),
    ),
  );
}

/** "Without" before a word that both speak of, in one of them. */
function saysWithout({ claimed, said }: Pair, { locals }: Lexicon, lang: string): boolean {
  const [mine, theirs] = [claimed.text, `${said.opening} ${said.text}`].map((text) => deniedWords(text, locals, lang));
  const shared = claimed.stems.intersection(said.stems);
  return [...shared].some((stem) => mine?.has(stem) !== theirs?.has(stem));
}

/** The stems that stand right behind a word such as "without", and nowhere else in the text. */
function deniedWords(text: string, locals: RegExp, lang: string): ReadonlySet<string> {
  const denied = new Set<string>();
  const rest = text.replace(locals, (word, ...more: unknown[]) => {
    const at = more.find((value) => typeof value === 'number') ?? 0;
    const after = text.slice(at + word.length, at + word.length + localReach);
    for (const stem of [...contentStemsOf(after, lang)].slice(0, localWords)) denied.add(stem);
    return ' ';
  });
  return denied.size > 0 && rest !== text ? denied : new Set();
}

/** "Only if" may say what "where" says; "he alone" needs a source that names nobody else. */
function isLimitedToo({ claimed, said }: Pair, lexicon: Lexicon): boolean {
  const { exceptions, softExceptions, denials, hedges, absolute } = lexicon;
  const limits = has(claimed.text, absolute) ? [exceptions, denials] : [exceptions, softExceptions, denials, hedges];
  const text = has(claimed.text, absolute) ? said.text : said.sentence;
  return limits.some((pattern) => has(text, pattern));
}

/** A quotation that stops or leaves something out inside a sentence keeps what limits that sentence. */
function checkCutQuotations({ quotations }: Claim): CheckResult | null {
  for (const { found } of quotations) {
    for (const [at, span] of (found ?? []).entries()) {
      const { record, footnote, end } = span;
      if (footnote !== null) continue;
      const next = found?.[at + 1]?.start;
      const rest = restOfSentence(record.text, end, next);
      const lexicon = lexiconOf(record.lang);
      if (lexicon && opensWith(rest, lexicon.exceptions)) {
        return fail(`The quotation leaves out what limits it: “${rest.trim()}”`);
      }
    }
  }
  return null;
}

function restOfSentence(text: string, from: number, until = text.length): string {
  const rest = text.slice(from, until);
  const stop = rest.search(/[.!?。؟](?:\s|$)/u);
  return stop === -1 ? rest : rest.slice(0, stop);
}

function opensWith(rest: string, exceptions: RegExp): boolean {
  const at = rest.search(exceptions);
  return at >= 0 && at <= 12;
}

function fail(detail: string): CheckResult {
  return { name: 'polarity', passed: false, detail };
}
