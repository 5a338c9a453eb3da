import type { Notice } from '../answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import { asksForNationalLaw } from '../question/countries.ts';
import { namedElsewhere } from '../question/named-elsewhere.ts';
import { namesPlace } from '../question/names-place.ts';
import { nearestOf } from './choose-passages.ts';
import { rankByRelevance } from './relevance/relevance.ts';
import type { Selection } from './selection.ts';

/**
 * Declines a question about an instrument of which nothing is at hand, or about a country's law: what others say is
 * not what was asked.
 */
export function declineMissing(evidence: Evidence): Selection | null {
  const { references } = evidence.retrieval;
  const elsewhere = namedElsewhere(evidence.question.asked, references);
  const named = references.filter((reference) => !namesPlace(reference));
  if (elsewhere) return missing(evidence, elsewhere);
  if (asksForNationalLaw(evidence.question.asked, evidence.question.lang)) return nothingAtHand(evidence);
  if (named.length === 0 || named.some(({ instrument }) => instrument && isAtHand(instrument, evidence))) return null;
  return nothingAtHand(evidence);
}

function nothingAtHand(evidence: Evidence): Selection {
  return { status: 'not-in-sources', nearest: nearestOf(rankByRelevance(evidence)), notices: [] };
}

function missing(evidence: Evidence, name: string): Selection {
  const { noSuchInstrument } = messagesIn(evidence.question.lang).notices;
  const notice: Notice = { kind: 'missing-source', text: fillMessage(noSuchInstrument, { reference: name }) };
  return { status: 'not-in-sources', nearest: nearestOf(rankByRelevance(evidence)), notices: [notice] };
}

function isAtHand(slug: string, { scope, texts }: Evidence): boolean {
  if (scope?.has(slug)) return true;
  return [...texts.values()].some(({ records }) => records[0]?.instrument === slug);
}
