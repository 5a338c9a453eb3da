import type { Notice } from '../answer.ts';
import { messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says when the language of the question can't be read here: not understood is not absent. */
export function noticeNotUnderstood({ evidence }: NoticeParts): Notice[] {
  const { understood, lang } = evidence.question;
  return understood ? [] : [{ kind: 'not-understood', text: messagesIn(lang).notices.languageNotUnderstood }];
}
