import { useEffect, useState } from 'react';
import { Redirect, useSearchParams } from 'wouter';
import { Waiting } from '../shell/waiting.tsx';
import { ChatPage } from './chat-page.tsx';
import { newConversationAddress } from './conversation-address.ts';
import { type Conversation, findConversation } from './conversation-store.ts';

/** `/?c=<conversation>`: the conversation of that id, as this browser keeps it, or a new one. */
export function ChatRoute() {
  const [parameters] = useSearchParams();
  const id = parameters.get('c');
  if (!id) return <Redirect to={newConversationAddress()} replace />;
  return <KeptConversation key={id} id={id} />;
}

function KeptConversation({ id }: { id: string }) {
  const [conversation, setConversation] = useState<Conversation>();
  useEffect(() => {
    let current = true;
    const fresh: Conversation = { id, title: '', changed: 0, scope: null, messages: [] };
    findConversation(id)
      .catch((error) => {
        console.info('This browser keeps no conversations for this page.', error);
        return undefined;
      })
      .then((kept) => current && setConversation(kept ?? fresh));
    return () => {
      current = false;
    };
  }, [id]);
  return conversation ? <ChatPage conversation={conversation} /> : <Waiting />;
}
