import type { Notice } from '../answer.ts';
import { nameOfProvision } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says which quoted words were read from a picture of the page. */
export function noticeFromScan({ evidence, shown, catalogue }: NoticeParts): Notice[] {
  const { lang } = evidence.question;
  const scanned = shown.sources.filter(({ origin }) => origin === 'scan');
  if (scanned.length === 0) return [];
  const provisions = scanned.map((record) => nameOfProvision(record, catalogue, lang));
  const text = fillMessage(messagesIn(lang).notices.fromScan, { provisions: listInWords(provisions, lang) });
  return [{ kind: 'from-scan', text, provisions: scanned.map(({ id }) => id) }];
}
