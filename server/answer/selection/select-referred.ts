import type { Reference } from '#corpus/references/reference.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { textKey } from '../evidence/instrument-texts.ts';
import { ownReferences } from '../evidence/references-in-turns.ts';
import { namesPlace } from '../question/names-place.ts';
import { excerptsOfProvision } from './excerpts.ts';
import type { Selection } from './selection.ts';

/** What the question names by number: shown whole; or that there is no such thing. Null where it names nothing. */
export function selectReferred(evidence: Evidence): Selection | null {
  const pointedTo = distinct(excerptsOf({ provisions: evidence.pointedTo }, evidence));
  if (pointedTo.length > 0) return { status: 'answered', excerpts: pointedTo, notices: [] };
  const own = ownReferences(evidence.question, evidence.retrieval.references);
  const numbered = own.filter(namesPlace);
  if (numbered.length === 0) return null;
  const excerpts = distinct(numbered.flatMap((reference) => excerptsOf(reference, evidence)));
  if (excerpts.length > 0) return { status: 'answered', excerpts, notices: [] };
  const nearest = [...new Set(numbered.flatMap((reference) => nearestAtHand(reference, evidence)))];
  return { status: 'not-in-sources', nearest, notices: [] };
}

function excerptsOf({ provisions }: Pick<Reference, 'provisions'>, { referred, texts }: Evidence): Excerpt[] {
  return provisions.flatMap((id) => {
    const record = referred.get(id);
    const text = record && texts.get(textKey(record));
    return text ? excerptsOfProvision(id, text) : [];
  });
}

function nearestAtHand({ nearest }: Reference, { referred }: Evidence): string[] {
  return nearest.filter((id) => referred.has(id));
}

function distinct(excerpts: readonly Excerpt[]): Excerpt[] {
  return excerpts.filter(({ passage }, at) => excerpts.findIndex((other) => other.passage === passage) === at);
}
