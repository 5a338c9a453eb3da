import type { CheckResult } from '../answer.ts';
import type { Claim } from '../claim.ts';
import { contentStemsOf } from '../text/words.ts';
import { has, type Lexicon, lexiconOf } from './lexicon/lexicon.ts';

/** A sentence that shares so many words with a statement may be what it sums up. */
const sharedMin = 2;

/** What the source denies the statement does not assert, nor the other way round; an exception stays with its rule. */
export function checkPolarity(claim: Claim): CheckResult {
  return checkOwnWords(claim) ?? checkCutQuotations(claim) ?? { name: 'polarity', passed: true };
}

function checkOwnWords({ own, ownStems, lang, aligned, sentences }: Claim): CheckResult | null {
  const lexicon = lexiconOf(lang);
  if (!lexicon || own === '' || !aligned || aligned.lang !== lang) return null;
  const { exceptions, softExceptions } = lexicon;
  const excepts = has(aligned.text, exceptions);
  const restricts = has(own, softExceptions);
  if (excepts && !restricts && !denials(own, lexicon)) {
    return fail(`It leaves out the condition or exception: “${aligned.text}”`);
  }
  // "Only where" and "not unless" say the same: with different exceptions, counting denials tells nothing.
  if (excepts && restricts && !sharesWord(own, aligned.text, exceptions)) return null;
  const source = whereItIsSaid(aligned.text, ownStems, lang);
  const common = commonBans(own, source, lexicon);
  const claimed = denials(own, lexicon) - common;
  const said = denials(source, lexicon) - common;
  if (claimed === 0 && said > 0) return fail(`It asserts what the provision denies: “${aligned.text}”`);
  const near = [aligned, ...sentences.filter(({ stems }) => stems.intersection(ownStems).size >= sharedMin)];
  if (claimed > 0 && near.every(({ text }) => denials(text, lexicon) === 0)) {
    return fail(`It denies what the provision asserts: “${aligned.text}”`);
  }
  return null;
}

function sharesWord(one: string, other: string, pattern: RegExp): boolean {
  const words = new Set((other.match(pattern) ?? []).map((word) => word.toLowerCase()));
  return (one.match(pattern) ?? []).some((word) => words.has(word.toLowerCase()));
}

/** How many times a text says no, forbids or does without; twice is as good as never. */
function denials(text: string, { negations, bans }: Lexicon): number {
  const both = new RegExp(`${negations.source}|${bans.source}`, negations.flags);
  return text.match(both)?.length ?? 0;
}

/** A ban that both speak of is their subject, and what is said of it counts: "shall not include the prohibition". */
function commonBans(own: string, source: string, { bans }: Lexicon): number {
  const every = new RegExp(bans.source, bans.flags.includes('g') ? bans.flags : `${bans.flags}g`);
  const [claimed, said] = [own, source].map((text) => (text.match(every) ?? []).map((word) => word.toLowerCase()));
  return new Set(claimed).intersection(new Set(said)).size;
}

/**
 * The part of a sentence that speaks most of what the claim speaks of, with what governs it: the opening words of a
 * list, and the subject. A denial elsewhere in the sentence denies something else.
 */
function whereItIsSaid(text: string, stems: ReadonlySet<string>, lang: string): string {
  const colon = text.search(/[:：]\s/u);
  const [opening, rest] = colon > 0 ? [text.slice(0, colon), text.slice(colon + 1)] : ['', text];
  const parts = rest.split(/[;；,，،]/u);
  const shares = parts.map((part) => contentStemsOf(part, lang).intersection(stems).size);
  const best = parts[shares.indexOf(Math.max(...shares))] ?? rest;
  return `${opening} ${parts[0]} ${best}`;
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
