import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { type ChatMessage, type Stage, textOf, withoutRepetition, withoutSources } from './chat-message.ts';
import { type Conversation, findConversation, keepConversation, onConversationChanged } from './conversation-store.ts';
import { languageToName } from './language-to-name.ts';

// As many turns as help to understand a follow-up; the server takes a hundred.
const turnsSentMax = 20;

/** A conversation with the server, kept in this browser after every turn. */
export function useConversation(kept: Conversation) {
  const { lang } = useLanguage();
  const [stage, setStage] = useState<Stage | null>(null);
  const [scope, setScope] = useState(kept.scope);
  const asked = useRef({ lang, scope });
  asked.current = { lang, scope };
  const transport = useMemo(() => createTransport(() => asked.current), []);
  const chat = useChat<ChatMessage>({
    id: kept.id,
    messages: kept.messages,
    transport,
    onData: (part) => part.type === 'data-progress' && setStage(part.data.stage),
    onFinish: () => setStage(null),
    onError: () => setStage(null),
  });
  const isBusy = chat.status === 'submitted' || chat.status === 'streaming';

  const keep = useEffectEvent(() => {
    if (chat.messages.length === 0) return;
    keepConversation({
      id: kept.id,
      title: titleOf(chat.messages),
      changed: Date.now(),
      scope,
      messages: chat.messages.map(withoutRepetition),
    }).catch((error) =>
      console.info('The conversation could not be kept in this browser; it lasts until the page is closed.', error),
    );
  });
  // Kept when a question is sent and when its answer has ended, not at every word.
  useEffect(() => {
    if (chat.status !== 'streaming') keep();
  }, [chat.status]);

  const followOtherTab = useEffectEvent(async (id: string) => {
    if (id !== kept.id || isBusy) return;
    const other = await findConversation(id);
    if (other) chat.setMessages(other.messages);
  });
  useEffect(() => onConversationChanged(followOtherTab), []);

  const stop = async () => {
    await chat.stop();
    chat.setMessages((messages) =>
      messages.map((message, index) => (index === messages.length - 1 ? stopped(message) : message)),
    );
    setStage(null);
    keep();
  };
  return { ...chat, isBusy, stage, stop, scope, setScope };
}

function stopped(message: ChatMessage): ChatMessage {
  return message.role === 'assistant' ? { ...message, metadata: { stopped: true } } : message;
}

/** A conversation is named by its first question. */
function titleOf(messages: readonly ChatMessage[]): string {
  const question = messages.find((message) => message.role === 'user');
  return question ? textOf(question).slice(0, 200) : '';
}

/** Sends the turns as text: what the server once sent with an answer does not go back to it. */
function createTransport(asked: () => { lang: string; scope: string[] | null }) {
  return new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    prepareSendMessagesRequest: ({ id, messages }) => {
      const { lang, scope } = asked();
      const named = languageToName(textOf(messages[messages.length - 1] as ChatMessage), lang);
      return {
        body: {
          id,
          messages: messages.slice(-turnsSentMax).map(withoutSources),
          ...(named ? { lang: named } : {}),
          ...(scope ? { instruments: scope } : {}),
        },
      };
    },
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (!response.ok) throw await problemOf(response);
      return response;
    },
  });
}
