import { type Catalogue, catalogue as shipped } from '#corpus/catalogue.ts';
import type { Answer } from '../answer.ts';
import { declineInWords } from '../present/answer-in-words.ts';
import { escapeMarkdown } from '../present/statement-markdown.ts';

/** An answer as Markdown to take into a document: each source in a footnote, in the style of the United Nations. */
export function markdownAnswer(answer: Answer, catalogue: Catalogue = shipped): string {
  const body =
    answer.status === 'answered'
      ? answer.markdown.replace(/\s?(?<!\\)\[(\d{1,3})\]/gu, '[^$1]')
      : escapeMarkdown(declineInWords(answer, catalogue));
  const notes = answer.sources.map(
    ({ citation, links }, at) => `[^${at + 1}]: ${escapeMarkdown(citation.footnote)} <${encodeURI(links.page)}>`,
  );
  const notices = answer.notices.map(({ text }) => `> ${escapeMarkdown(text)}`);
  const parts = [`# ${escapeMarkdown(oneLine(answer.question))}`, body, notices.join('\n>\n'), notes.join('\n')];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
