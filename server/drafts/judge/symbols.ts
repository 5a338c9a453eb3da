import type { Reference } from '#corpus/references/reference.ts';
import type { Finding } from '../finding.ts';
import { cite } from './cite.ts';
import type { DraftView, Judge } from './judgement.ts';

/** Finds where the resolution in brackets behind an instrument's name is not the one that the instrument stands in. */
export const judgeSymbols: Judge = ({ references }, view) =>
  references.flatMap((named, at) => {
    const given = references[at + 1];
    const number = given && isGivenFor(named, given, view) ? numberOf(named.symbol) : null;
    return given && number && number !== numberOf(given.symbol) ? [wrongSymbol(named, given, number, view)] : [];
  });

/** "Nelson Mandela Rules (resolution 70/175, annex)": a name, and in brackets a resolution and nothing else. */
function isGivenFor(named: Reference, given: Reference, { draft }: DraftView): boolean {
  const isWhole = given.unit === null || given.unit.kind === 'annex';
  const isNamed = named.status === 'found' && named.instrument !== null && !sessionAndNumber.test(named.text);
  const isBracketed =
    /^\s*[(（]\s*$/u.test(draft.words.slice(named.end, given.start)) && /^\s*[)）]/u.test(draft.words.slice(given.end));
  return isNamed && isWhole && isBracketed;
}

const sessionAndNumber = /(?<!\d)\d{2}\/\d{1,3}(?!\d)/u;

/** "70/175" of A/RES/70/175; null for what has no such number. */
function numberOf(symbol: string | null): string | null {
  return /^A\/RES\/(\d{2}\/\d{1,3})$/.exec(symbol ?? '')?.[1] ?? null;
}

function wrongSymbol(named: Reference, given: Reference, number: string, { lang, texts, say }: DraftView): Finding {
  const replacement = given.text.replace(sessionAndNumber, number);
  const instrument = named.instrument ?? '';
  return {
    kind: given.status === 'no-such-instrument' ? 'no-such-instrument' : 'wrong-provision',
    severity: 'error',
    start: given.start,
    end: given.end,
    message: say('wrongSymbol', {
      instrument: cite(instrument, { lang, texts }),
      source: replacement,
      written: given.text,
    }),
    provision: null,
    suggestions: [{ provision: instrument, replacement }],
  };
}
