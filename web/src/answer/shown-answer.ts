import type { Provision } from '#corpus/provision/provision.ts';
import { isSameOrAncestor } from '#corpus/provision/provision-id.ts';
import type { Answer, Notice, Statement } from '#server/answer/answer.ts';
import type { ChatMessage } from '../chat/chat-message.ts';

export type NumberedSource = { number: number; provision: Provision };

/** An answer as far as it has arrived. `answer` is there once it is whole. */
export type ShownAnswer = {
  statements: readonly Statement[];
  sources: readonly NumberedSource[];
  notices: readonly Notice[];
  answer: Answer | null;
};

/** What to show of an answer that is still arriving, or that broke off; once the whole answer is there, it alone counts. */
export function shownAnswerOf(message: ChatMessage): ShownAnswer {
  const whole = message.parts.find((part) => part.type === 'data-answer');
  if (whole) return wholeAnswer(whole.data);
  return {
    statements: message.parts.flatMap((part) => (part.type === 'data-statement' ? [part.data] : [])),
    sources: message.parts.flatMap((part) => (part.type === 'data-source' ? [part.data] : [])),
    notices: message.parts.flatMap((part) => (part.type === 'data-notice' ? [part.data] : [])),
    answer: null,
  };
}

export function wholeAnswer(answer: Answer): ShownAnswer {
  return {
    statements: answer.statements,
    sources: answer.sources.map((provision, index) => ({ number: index + 1, provision })),
    notices: answer.notices,
    answer,
  };
}

/** The numbered source that a citation names: itself, or one that contains it or is contained in it. */
export function sourceOf(sources: readonly NumberedSource[], provisionId: string): NumberedSource | undefined {
  return (
    sources.find(({ provision }) => provision.id === provisionId) ??
    sources.find(({ provision }) => isSameOrAncestor(provision.id, provisionId))
  );
}
