import type { Reference } from '#corpus/references/reference.ts';
import type { Finding } from '../finding.ts';
import { cite } from './cite.ts';
import type { DraftView, Judge } from './judgement.ts';

/** Finds citations of what does not exist, or is not known here. */
export const judgeMissing: Judge = ({ references }, view) =>
  references.flatMap((reference) => {
    if (reference.status === 'no-such-provision') return [noSuchProvision(reference, view)];
    return reference.status === 'no-such-instrument' ? [noSuchInstrument(reference, view)] : [];
  });

const nearestShown = 3;

function noSuchProvision(reference: Reference, { lang, texts, say }: DraftView): Finding {
  const nearest = reference.nearest.slice(0, nearestShown);
  return {
    kind: 'no-such-provision',
    severity: 'error',
    start: reference.start,
    end: reference.end,
    message: say('noSuchProvision', {
      citation: reference.text,
      nearest: nearest.map((id) => cite(id, { lang, texts })).join('; ') || '–',
    }),
    provision: null,
    suggestions: nearest.map((id) => ({ provision: id, replacement: cite(id, { lang, texts }) })),
  };
}

function noSuchInstrument(reference: Reference, view: DraftView): Finding {
  if (!cannotExist(reference.symbol, view.year)) return notAtHand(reference, view);
  return {
    ...notAtHand(reference, view),
    severity: 'error',
    message: view.say('noSuchInstrument', { citation: reference.text }),
  };
}

/** Says of an instrument, known by name or not, that nothing can be held against its text here. */
export function notAtHand({ start, end, text }: Reference, { say }: DraftView): Finding {
  return {
    kind: 'no-such-instrument',
    severity: 'hint',
    start,
    end,
    message: say('unknownInstrument', { citation: text }),
    provision: null,
    suggestions: [],
  };
}

/** The Assembly holds one session a year, the first in 1946; none has adopted as many resolutions as this. */
const [firstSessionYear, resolutionsMax] = [1945, 420];

/** A resolution of a session that has not been held, or of a number that no session reaches. */
function cannotExist(symbol: string | null, year: number): boolean {
  const [, session, number] = /^A\/RES\/(\d{1,3})\/(\d{1,4})/.exec(symbol ?? '') ?? [];
  if (!session || !number) return false;
  return (
    Number(session) > year - firstSessionYear ||
    Number(session) < 31 ||
    Number(number) > resolutionsMax ||
    Number(number) === 0
  );
}
