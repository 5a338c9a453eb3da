import type { UIMessage } from 'ai';
import type { Provision } from '#corpus/provision/provision.ts';
import type { Answer, AnswerEvent, Notice, Statement } from '../answer/answer.ts';

/** The contract of the chat: what a message may carry on its way from the server to the page. */
export type ChatData = {
  progress: { stage: Extract<AnswerEvent, { type: 'progress' }>['stage'] };
  source: { number: number; provision: Provision };
  statement: Statement;
  notice: Notice;
  answer: Answer;
};

export type ChatMessage = UIMessage<never, ChatData>;
