import type { Evidence } from '../evidence/evidence.ts';
import { ownReferences } from '../evidence/gather-evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import { hasWord } from '../text/words.ts';
import type { Selection } from './selection.ts';

/**
 * Declines what can't be a question: signs without a letter, a courtesy, or words that lean on something said before
 * where nothing was; and says what to do.
 */
export function declineUnclear(evidence: Evidence): Selection | null {
  const { question } = evidence;
  const { pointsNowhere, languageNotUnderstood, noQuestion } = messagesIn(question.lang).notices;
  const because = (text: string): Selection => ({
    status: 'not-in-sources',
    nearest: [],
    notices: [{ kind: 'not-understood', text }],
  });
  if (!hasWord(question.asked)) return because(languageNotUnderstood);
  if (question.isCourtesy || saysNothing(evidence)) return because(noQuestion);
  return question.pointsNowhere ? because(pointsNowhere) : null;
}

/** "Why?" names nothing of its own and asks for nothing that the turn before could answer. */
function saysNothing({ question, pointedTo, retrieval }: Evidence): boolean {
  const { turnsBefore, aims, focus } = question;
  const isLeaning = turnsBefore.length > 0 && aims.size === 0 && pointedTo.length === 0;
  return (
    isLeaning && ownReferences(question, retrieval.references).length === 0 && focus.every(({ weight }) => weight < 1)
  );
}
