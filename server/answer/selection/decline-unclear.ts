import type { Evidence } from '../evidence/evidence.ts';
import { ownReferences } from '../evidence/references-in-turns.ts';
import { messagesIn } from '../messages/messages.ts';
import { hasWord, wordsOf } from '../text/words.ts';
import type { Selection } from './selection.ts';

/**
 * Declines what can't be a question: signs without a letter, a courtesy, or words that lean on something said before
 * where nothing was; and says what to do.
 */
export function declineUnclear(evidence: Evidence): Selection | null {
  const { question } = evidence;
  const { pointsNowhere, languageNotUnderstood, noQuestion, namesNothing } = messagesIn(question.lang).notices;
  const because = (text: string): Selection => ({
    status: 'not-in-sources',
    nearest: [],
    notices: [{ kind: 'not-understood', text }],
  });
  if (!hasWord(question.asked)) return because(languageNotUnderstood);
  if (question.isCourtesy) return because(noQuestion);
  if (saysNothing(evidence)) return because(namesNothing);
  return question.pointsNowhere ? because(pointsNowhere) : null;
}

/** A question of more words describes what it asks for, even where none of them is a subject. */
const wordsOfNothing = 3;

/** "Why?" names nothing of its own and asks for nothing that the turn before could answer. */
function saysNothing({ question, pointedTo, retrieval }: Evidence): boolean {
  const { turnsBefore, aims, focus } = question;
  const isShort = wordsOf(question.asked, question.lang).length <= wordsOfNothing;
  const isLeaning = isShort && turnsBefore.length > 0 && aims.size === 0 && pointedTo.length === 0;
  return (
    isLeaning && ownReferences(question, retrieval.references).length === 0 && focus.every(({ weight }) => weight < 1)
  );
}
