import { type Catalogue, catalogue as shipped } from '#corpus/catalogue.ts';
import type { Answer } from '../answer.ts';
import { nameOfId } from '../composers/quotation/identify.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';

/** An answer as plain text: what it says, its numbered sources with their addresses, and what must be known beside it. */
export function answerInWords(answer: Answer, catalogue: Catalogue = shipped): string {
  const parts = [
    bodyOf(answer, catalogue),
    answer.sources.map(({ citation, links }, at) => `[${at + 1}] ${citation.short}\n    ${links.page}`).join('\n'),
    answer.notices.map(({ text }) => `! ${text}`).join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Says that the sources do not answer, and what is nearest to the question in them. */
export function declineInWords(
  { lang, nearest }: Pick<Answer, 'lang' | 'nearest'>,
  catalogue: Catalogue = shipped,
): string {
  const { nothing, nearest: near } = messagesIn(lang).declined;
  const names = nearest.map((id) => nameOfId(id, catalogue, lang)).join('; ');
  return names === '' ? nothing : `${nothing} ${fillMessage(near, { nearest: names })}`;
}

function bodyOf(answer: Answer, catalogue: Catalogue): string {
  if (answer.status === 'not-in-sources') return declineInWords(answer, catalogue);
  // The numbers stand in the Markdown only; what it escapes is for a renderer and not for a terminal.
  return answer.markdown.replace(/\\\n/g, '\n').replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}
