import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { has, lexiconOf } from './lexicon/lexicon.ts';

/** What the source denies the statement does not assert, nor the other way round; an exception stays with its rule. */
export function checkPolarity(claim: Claim): CheckResult {
  return checkOwnWords(claim) ?? checkCutQuotations(claim) ?? { name: 'polarity', passed: true };
}

function checkOwnWords({ own, lang, aligned, sentences }: Claim): CheckResult | null {
  const lexicon = lexiconOf(lang);
  if (!lexicon || own === '' || !aligned || aligned.lang !== lang) return null;
  const { negations, exceptions, softExceptions } = lexicon;
  const denies = has(own, negations);
  const restricts = has(own, softExceptions);
  const saidDenied = has(aligned.text, negations);
  if (denies && !restricts && !saidDenied && !sentences.some(({ text }) => has(text, negations))) {
    if (!has(aligned.text, exceptions)) return fail(`It denies what the provision does not: “${aligned.text}”`);
  }
  if (!denies && !restricts && saidDenied && !hasDoubtfulNegation(aligned.text, lexicon.negations)) {
    return fail(`It asserts what the provision denies: “${aligned.text}”`);
  }
  if (!restricts && !denies && has(aligned.text, exceptions)) {
    return fail(`It leaves out the condition or exception: “${aligned.text}”`);
  }
  return null;
}

/** A negation deep inside a long sentence may deny something else than what the statement speaks of. */
function hasDoubtfulNegation(text: string, negations: RegExp): boolean {
  const first = text.search(negations);
  return first > text.length * 0.6;
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
