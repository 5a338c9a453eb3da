import type { UIMessage } from 'ai';
import type { ChatData } from '#server/routes/chat-message.ts';

export type Stage = ChatData['progress']['stage'];

/** `stopped` is set here, when the person stopped the answer. */
export type ChatMetadata = { stopped?: boolean };

/** A question or an answer of a conversation. */
export type ChatMessage = UIMessage<ChatMetadata, ChatData>;

/** The words of a message: a question, or the Markdown of an answer. */
export function textOf(message: ChatMessage): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}

/** What is sent with a new question: the turns before it as text, without the sources that came with them. */
export function withoutSources(message: ChatMessage): ChatMessage {
  return { id: message.id, role: message.role, parts: message.parts.filter((part) => part.type === 'text') };
}

/** What is kept of a message: of a whole answer the answer alone, since all that arrived before it is in it. */
export function withoutRepetition(message: ChatMessage): ChatMessage {
  if (!message.parts.some((part) => part.type === 'data-answer')) return message;
  return { ...message, parts: message.parts.filter((part) => part.type === 'text' || part.type === 'data-answer') };
}
