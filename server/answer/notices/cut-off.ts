import type { Notice } from '../answer.ts';
import { nameOfInstrument, nameOfProvision } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says which of the instruments cited is at hand as an excerpt only, and which quoted text breaks off. */
export function noticeCutOff({ evidence, shown, documents, catalogue }: NoticeParts): Notice[] {
  const { lang } = evidence.question;
  const { notices } = messagesIn(lang);
  const cutOff = shown.sources.filter(({ truncated }) => truncated);
  const cited = new Set(shown.sources.map(({ instrument }) => instrument));
  const excerpts = [...cited].filter((slug) =>
    documents.some(({ instruments }) => instruments.some((one) => one.slug === slug && one.status === 'excerpt')),
  );
  const breaksOff = cutOff.map((record) => nameOfProvision(record, catalogue, lang));
  const texts = excerpts.map((slug) =>
    fillMessage(notices.excerptOnly, { instrument: nameOfInstrument(slug, catalogue, lang) }),
  );
  if (breaksOff.length > 0) texts.push(fillMessage(notices.cutOff, { provisions: listInWords(breaksOff, lang) }));
  if (texts.length === 0) return [];
  return [{ kind: 'excerpt-only', text: texts.join(' '), provisions: cutOff.map(({ id }) => id) }];
}
