import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import type { Reference } from '#corpus/references/reference.ts';
import type { Notice } from '../answer.ts';
import { nameOfInstrument, nameOfProvision } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import { contentStemsOf } from '../text/words.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says what became of the citations in a question: what does not exist, and what can mean several provisions. */
export function noticeReferences(parts: NoticeParts): Notice[] {
  return parts.evidence.retrieval.references.flatMap((reference): Notice[] => {
    if (reference.status === 'no-such-provision') return [noSuchProvision(reference, parts)];
    if (reference.status === 'no-such-instrument') return [noSuchInstrument(reference, parts)];
    return reference.status === 'ambiguous' && reference.provisions.length > 0 ? [ambiguous(reference, parts)] : [];
  });
}

function noSuchProvision(reference: Reference, parts: NoticeParts): Notice {
  const { lang } = parts.evidence.question;
  const { noSuchProvisionAnywhere, noSuchProvision: inInstrument } = messagesIn(lang).notices;
  const instrument = reference.instrument ? nameOfInstrument(reference.instrument, parts.catalogue, lang) : '';
  const isNamedApart = instrument !== '' && !names(reference.text, instrument, lang);
  const text = fillMessage(isNamedApart ? inInstrument : noSuchProvisionAnywhere, {
    reference: reference.text,
    label: reference.text,
    instrument,
    nearest: namesOf(reference.nearest, parts) || '–',
  });
  return { kind: 'no-such-provision', text, provisions: reference.nearest };
}

// "Rule 130" shares the one word "rule" with the name of the Nelson Mandela Rules and does not name them.
const wordsOfName = 2;

/** True where a citation holds the name of the instrument already, so that it need not be said twice. */
function names(citation: string, instrument: string, lang: string): boolean {
  return contentStemsOf(citation, lang).intersection(contentStemsOf(instrument, lang)).size >= wordsOfName;
}

function noSuchInstrument({ text, symbol, instrument, unit }: Reference, { evidence }: NoticeParts): Notice {
  const { missingSource, noSuchInstrument: unknown } = messagesIn(evidence.question.lang).notices;
  const isPlaceAlone = symbol === null && instrument === null && unit !== null;
  const said = isPlaceAlone
    ? fillMessage(missingSource, { instrument: `“${text}”`, where: '' }).trim()
    : fillMessage(unknown, { reference: text });
  return { kind: 'missing-source', text: said };
}

function ambiguous(reference: Reference, parts: NoticeParts): Notice {
  const { ambiguousReference, ambiguousShown } = messagesIn(parts.evidence.question.lang).notices;
  const text = fillMessage(areAllShown(reference, parts) ? ambiguousShown : ambiguousReference, {
    reference: reference.text,
    candidates: namesOf(reference.provisions, parts),
  });
  return { kind: 'ambiguous-reference', text, provisions: reference.provisions };
}

function areAllShown({ provisions }: Reference, { shown }: NoticeParts): boolean {
  return provisions.every((id) => shown.sources.some((source) => isSameOrAncestor(id, source.id)));
}

function namesOf(ids: readonly string[], { evidence, catalogue }: NoticeParts): string {
  const { lang } = evidence.question;
  const records = ids.flatMap((id) => evidence.referred.get(id) ?? []);
  return listInWords(
    records.map((record) => nameOfProvision(record, catalogue, lang)),
    lang,
  );
}
