import { generateId } from 'ai';

/** The address of a conversation on this page. */
export function conversationAddress(id: string): string {
  return `/?c=${encodeURIComponent(id)}`;
}

/** The address at which a new conversation begins. */
export function newConversationAddress(): string {
  return conversationAddress(generateId());
}
