import type { CheckResult, Citation, Statement } from './answer.ts';
import { checkActor } from './checks/actor.ts';
import { checkExists } from './checks/exists.ts';
import { checkForce } from './checks/force.ts';
import { checkGiven } from './checks/given.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkPolarity } from './checks/polarity.ts';
import { checkQuotation } from './checks/quotation.ts';
import { checkScope } from './checks/scope.ts';
import { checkSupport } from './checks/support.ts';
import { type Claim, type QuotedSpan, readClaim } from './claim.ts';
import type { MarkedStatement } from './marked-statement.ts';
import type { SourceBook } from './source-book.ts';

/** A check is a pure function of a claim: it knows neither the question nor the prompt, so neither can sway it. */
export type Check = (claim: Claim) => CheckResult;

/** In the order in which they are worth knowing: the first that fails is the reason. */
export const checks: readonly Check[] = [
  checkExists,
  checkGiven,
  checkQuotation,
  checkNumbers,
  checkForce,
  checkActor,
  checkPolarity,
  checkScope,
  checkSupport,
];

/** A mark that may be shown: where it stands, and the citations behind it, by their place in the statement's list. */
export type PlacedMark = { at: number; citations: number[] };

/** A statement with its verdict; `marks` lead to verified citations only and are empty where it is withheld. */
export type JudgedStatement = { statement: Statement; marks: PlacedMark[] };

/** Judges a drafted statement: verified only when every check passes. Offsets and citations are made here, by code. */
export function verifyStatement(drafted: MarkedStatement, book: SourceBook): JudgedStatement {
  const claim = readClaim(drafted, book);
  const results = checks.map((check) => check(claim));
  const verdict = results.every(({ passed }) => passed) ? 'verified' : 'withheld';
  const { citations, marks } = citationsOf(drafted, claim, book);
  return {
    statement: { text: drafted.text, verdict, citations, checks: results },
    marks: verdict === 'verified' ? marks : [],
  };
}

function citationsOf(drafted: MarkedStatement, claim: Claim, book: SourceBook) {
  const citations: Citation[] = [];
  const marks = drafted.marks.map(({ at, source }, index) => {
    const spans = spansBehind(drafted, claim, index);
    const made = spans.length > 0 ? spans.map(citeSpan) : [citeWhole(source, claim, book)];
    const places = made.map((citation) => citations.push(citation) - 1);
    return { at, citations: places };
  });
  return { citations, marks };
}

/** The quoted words for which this mark stands: those since the mark before it that were found in its source. */
function spansBehind({ marks }: MarkedStatement, { quotations }: Claim, index: number): QuotedSpan[] {
  const mark = marks[index];
  if (!mark) return [];
  return quotations
    .filter(
      (quotation) => isBehind(quotation, mark.at, marks) && quotation.sources.some(({ id }) => id === mark.source),
    )
    .flatMap(({ found }) => found ?? [])
    .filter(({ record }) => isWithin(record.id, mark.source));
}

function isBehind(quotation: { end: number }, at: number, marks: readonly { at: number }[]): boolean {
  const first = Math.min(...marks.map((mark) => mark.at).filter((place) => place >= quotation.end));
  return quotation.end <= at && (first === at || !Number.isFinite(first));
}

function isWithin(id: string, source: string): boolean {
  return id === source || id.startsWith(`${source}.`) || source.startsWith(`${id}.`);
}

function citeSpan({ record, start, end, footnote }: QuotedSpan): Citation {
  const text = footnote === null ? record.text : record.footnotes.find(({ mark }) => mark === footnote)?.text;
  const citation = { provision: record.id, lang: record.lang, quote: (text ?? '').slice(start, end), start, end };
  return footnote === null ? citation : { ...citation, footnote };
}

function citeWhole(source: string, claim: Claim, book: SourceBook): Citation {
  const lang = book.record(source)?.lang ?? claim.lang;
  return { provision: source, lang, quote: null, start: null, end: null };
}
