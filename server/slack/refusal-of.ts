import { questionMax } from '../answer/answer.ts';
import { fillMessage } from '../answer/messages/messages.ts';
import type { SlackMessages } from './messages/messages.ts';

/** What is said instead of an answer to what is no question; null where it is one. */
export function refusalOf(question: string, words: SlackMessages): string | null {
  if (!question) return words.askSomething;
  return question.length > questionMax ? fillMessage(words.tooLong, { max: questionMax }) : null;
}
