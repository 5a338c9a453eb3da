import type { Evidence } from '../evidence/evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Selection } from './selection.ts';

/**
 * Declines what can't be a question: signs without a letter, a courtesy, or words that lean on something said before
 * where nothing was; and says what to do.
 */
export function declineUnclear({ question }: Evidence): Selection | null {
  const { pointsNowhere, languageNotUnderstood, noQuestion } = messagesIn(question.lang).notices;
  const because = (text: string): Selection => ({
    status: 'not-in-sources',
    nearest: [],
    notices: [{ kind: 'not-understood', text }],
  });
  if (!/\p{L}/u.test(question.asked)) return because(languageNotUnderstood);
  if (question.isCourtesy) return because(noQuestion);
  return question.pointsNowhere ? because(pointsNowhere) : null;
}
