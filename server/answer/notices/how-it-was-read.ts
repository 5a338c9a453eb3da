import type { Notice } from '../answer.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Shows how words of the question were read more widely than they were written. */
export function noticeReadAs({ evidence }: NoticeParts): Notice[] {
  const { question, retrieval } = evidence;
  if (!question.understood || question.pointsNowhere || question.isCourtesy || retrieval.readAs.length === 0) return [];
  const readings = retrieval.readAs.map(({ asked, as }) => `${asked} → ${as.join(', ')}`).join('; ');
  return [{ kind: 'read-as', text: fillMessage(messagesIn(question.lang).notices.readAs, { readings }) }];
}

/** Says when nothing could be found by its meaning. */
export function noticeWordsOnly({ evidence }: NoticeParts): Notice[] {
  const { question, retrieval } = evidence;
  return retrieval.wordsOnly && !question.isCourtesy
    ? [{ kind: 'words-only', text: messagesIn(question.lang).notices.wordsOnly }]
    : [];
}
