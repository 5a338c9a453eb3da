import type { Evidence } from '../evidence/evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Selection } from './selection.ts';

/** Declines a question that leans on something said before where nothing was, and says what to do. */
export function declineUnclear({ question }: Evidence): Selection | null {
  if (!question.pointsNowhere) return null;
  const text = messagesIn(question.lang).notices.pointsNowhere;
  return { status: 'not-in-sources', nearest: [], notices: [{ kind: 'not-understood', text }] };
}
