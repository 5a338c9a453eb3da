import type { Notice } from '../answer.ts';
import { nameOfInstrument } from '../composers/quotation/identify.ts';
import { fillMessage, listInWords, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says which instrument, cited or asked for, was replaced by a later one. */
export function noticeSuperseded({ evidence, shown, catalogue }: NoticeParts): Notice[] {
  const { question, retrieval } = evidence;
  const named = retrieval.references.flatMap(({ instrument }) => instrument ?? []);
  const slugs = new Set([...shown.sources.map(({ instrument }) => instrument), ...named]);
  return catalogue
    .filter(({ slug, supersededBy }) => slugs.has(slug) && supersededBy.length > 0)
    .map(({ slug, supersededBy }) => ({
      kind: 'superseded',
      text: fillMessage(messagesIn(question.lang).notices.superseded, {
        instrument: nameOfInstrument(slug, catalogue, question.lang),
        successors: listInWords(
          supersededBy.map((successor) => nameOfInstrument(successor, catalogue, question.lang)),
          question.lang,
        ),
      }),
    }));
}
