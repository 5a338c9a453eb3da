import type { Evidence } from '../evidence/evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Selection } from './selection.ts';

/**
 * Declines what can't be a question: signs without a letter, or words that lean on something said before where
 * nothing was; and says what to do.
 */
export function declineUnclear({ question }: Evidence): Selection | null {
  const { pointsNowhere, languageNotUnderstood } = messagesIn(question.lang).notices;
  const hasLetters = /\p{L}/u.test(question.asked);
  if (hasLetters && !question.pointsNowhere) return null;
  const text = hasLetters ? pointsNowhere : languageNotUnderstood;
  return { status: 'not-in-sources', nearest: [], notices: [{ kind: 'not-understood', text }] };
}
