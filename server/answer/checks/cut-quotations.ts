import type { Claim, Quotation, QuotedSpan } from '../claim.ts';
import { clausesOf } from './clauses.ts';
import { has, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';

/** How far behind the end of a quotation an exception may begin, in letters. */
const exceptionReach = 12;

/** Why quotations say something else than the sentences that they are cut from; null where they do not. */
export function cutWrongly({ quotations, own, lang }: Claim): string | null {
  for (const quotation of quotations) {
    const reason = leavesOutLimit(quotation) ?? leavesOutDenial(quotation, own, lang);
    if (reason) return reason;
  }
  return null;
}

/** A quotation that stops or leaves something out inside a sentence keeps what limits that sentence. */
function leavesOutLimit({ found }: Quotation): string | null {
  for (const [at, { record, footnote, end }] of (found ?? []).entries()) {
    const lexicon = lexiconOf(record.lang);
    if (footnote !== null || !lexicon) continue;
    const rest = restOfSentence(record.text, end, found?.[at + 1]?.start);
    if (opensWith(rest, lexicon.exceptions)) return `The quotation leaves out what limits it: “${rest.trim()}”`;
  }
  return null;
}

/** Words that stand behind a denial in the provision need one in the statement too, in their own or in other words. */
function leavesOutDenial({ found, text }: Quotation, own: string, lang: string): string | null {
  const first = found?.[0];
  const [source, mine] = [lexiconOf(first?.record.lang ?? ''), lexiconOf(lang)];
  if (!first || first.footnote !== null || !source || !mine) return null;
  const before = beginningOfSentence(first);
  if (
    !isUnderDenial(before, first.record.lang, source) ||
    denies(own, mine) ||
    has(own, mine.only) ||
    has(text, source.denials)
  )
    return null;
  return `The quotation leaves out what denies it: “${before.trim()}”`;
}

function isUnderDenial(before: string, lang: string, lexicon: Lexicon): boolean {
  const clause = clausesOf(before, lang, lexicon).at(-1);
  return clause?.bearing === 'denies';
}

function denies(text: string, { denials, bans, refusals, negations }: Lexicon): boolean {
  return [denials, bans, refusals, negations].some((pattern) => has(text, pattern));
}

function beginningOfSentence({ record, start }: QuotedSpan): string {
  return (
    record.text
      .slice(0, start)
      .split(/[.!?。؟;；](?:\s|$)|\n/u)
      .at(-1) ?? ''
  );
}

function restOfSentence(text: string, from: number, until = text.length): string {
  const rest = text.slice(from, until);
  const stop = rest.search(/[.!?。؟](?:\s|$)/u);
  return stop === -1 ? rest : rest.slice(0, stop);
}

function opensWith(rest: string, exceptions: RegExp): boolean {
  const at = rest.search(exceptions);
  return at >= 0 && at <= exceptionReach;
}
