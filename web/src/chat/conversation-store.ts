import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ChatMessage } from './chat-message.ts';

/** A conversation as this browser keeps it. */
export type Conversation = {
  id: string;
  title: string;
  /** Milliseconds since 1970. */
  changed: number;
  /** Slugs of the instruments to answer from; null for all. */
  scope: string[] | null;
  messages: ChatMessage[];
};

interface ConversationSchema extends DBSchema {
  conversations: { key: string; value: Conversation; indexes: { changed: number } };
}

let database: Promise<IDBPDatabase<ConversationSchema>> | undefined;
const channel = new BroadcastChannel('conversations');

/** Newest first. */
export async function listConversations(): Promise<Conversation[]> {
  return (await (await open()).getAllFromIndex('conversations', 'changed')).reverse();
}

export async function findConversation(id: string): Promise<Conversation | undefined> {
  return (await open()).get('conversations', id);
}

export async function keepConversation(conversation: Conversation): Promise<void> {
  await (await open()).put('conversations', conversation);
  channel.postMessage(conversation.id);
}

export async function removeConversation(id: string): Promise<void> {
  await (await open()).delete('conversations', id);
  channel.postMessage(id);
}

export async function removeAllConversations(): Promise<void> {
  await (await open()).clear('conversations');
  channel.postMessage('*');
}

/** Tells of conversations that another tab has changed or removed (`*`: all of them). Returns how to stop listening. */
export function onConversationChanged(listener: (id: string) => void): () => void {
  const heard = new BroadcastChannel('conversations');
  heard.onmessage = (event: MessageEvent<string>) => listener(event.data);
  return () => heard.close();
}

function open(): Promise<IDBPDatabase<ConversationSchema>> {
  database ??= openDB<ConversationSchema>('conversations', 1, {
    upgrade: (db) => db.createObjectStore('conversations', { keyPath: 'id' }).createIndex('changed', 'changed'),
  });
  return database;
}
