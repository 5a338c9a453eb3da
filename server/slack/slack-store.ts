import type { InstallationStore } from '@slack/bolt';
import type { Answer } from '../answer/answer.ts';

/** Where a message stands in Slack. */
export type Place = { team: string; channel: string; thread: string };

/** One turn of a conversation. */
export type Turn = { role: 'user' | 'assistant'; content: string };

/** An answer as it was posted: who asked, and the message that shows it. */
export type PostedAnswer = { answer: Answer; place: Place; message: string; user: string; direct: boolean };

/** What the Slack door keeps; shared by every process that serves it. */
export interface SlackStore {
  /** True for the first who claims a key, false for everybody after, in whatever process. */
  claim(key: string): boolean;
  remember(place: Place, turn: Turn): void;
  /** The turns of a thread, oldest first; the last ones where there are many. */
  turnsOf(place: Place): Turn[];
  keepAnswer(posted: PostedAnswer): void;
  /** Null where the answer was never posted or is forgotten. */
  answer(id: string): PostedAnswer | null;
  /** What a person asked last, newest first. */
  recentAnswers(team: string, user: string, limit: number): PostedAnswer[];
  /** Says that whoever answers in this thread is to stop. */
  stop(place: Place, at: number): void;
  /** True where a stop was asked for after the time. */
  isStopped(place: Place, since: number): boolean;
  readonly installations: InstallationStore;
}
