import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useLanguage } from '../language/language-provider.tsx';
import { DialogFrame } from '../shell/dialog-frame.tsx';
import { NewIcon, RemoveIcon } from '../shell/icons.tsx';
import { textOf } from './chat-message.ts';
import { conversationAddress, newConversationAddress } from './conversation-address.ts';
import {
  type Conversation,
  listConversations,
  onConversationChanged,
  removeAllConversations,
  removeConversation,
} from './conversation-store.ts';

/** The conversations that this browser keeps: to search, to open again, to remove. */
export function ConversationsDialog({ onClose }: { onClose: () => void }) {
  const { t, lang } = useLanguage();
  const [parameters] = useSearchParams();
  const queries = useQueryClient();
  const { data = [] } = useQuery({ queryKey: ['conversations'], queryFn: listConversations, staleTime: 0 });
  const [filter, setFilter] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: ['conversations'] });
  useEffect(() => onConversationChanged(() => queries.invalidateQueries({ queryKey: ['conversations'] })), [queries]);
  const shown = data.filter((conversation) => mentions(conversation, filter.trim().toLowerCase()));
  const day = new Intl.DateTimeFormat(lang, { dateStyle: 'medium' });
  return (
    <DialogFrame title={t('conversations.title')} onClose={onClose} place="side">
      <Link href={newConversationAddress()} className="button button-filled w-full" onClick={onClose}>
        <NewIcon />
        {t('conversations.new')}
      </Link>
      <input
        type="search"
        className="field mt-3"
        aria-label={t('conversations.search')}
        placeholder={t('conversations.search')}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
      />
      {shown.length === 0 && <p className="mt-4 text-sm text-soft">{t('conversations.none')}</p>}
      <ul className="mt-3 space-y-0.5">
        {shown.map(({ id, title, changed }) => (
          <li key={id} className="flex items-center gap-1">
            <Link
              href={conversationAddress(id)}
              className="min-w-0 flex-1 rounded-md px-2 py-1.5 text-sm hover:bg-sunken aria-[current]:bg-accent-soft"
              aria-current={parameters.get('c') === id ? 'page' : undefined}
              onClick={onClose}
            >
              <bdi className="line-clamp-2">{title}</bdi>
              <time className="text-xs text-soft" dateTime={new Date(changed).toISOString()}>
                {day.format(changed)}
              </time>
            </Link>
            <button
              type="button"
              className="button px-2"
              aria-label={t('conversations.remove', { title })}
              onClick={() => removeConversation(id).then(refresh)}
            >
              <RemoveIcon />
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-6 text-xs text-soft">{t('conversations.where')}</p>
      {data.length > 0 && (
        <button
          type="button"
          className="button button-outlined mt-2"
          onClick={() => removeAllConversations().then(refresh)}
        >
          {t('conversations.remove-all')}
        </button>
      )}
    </DialogFrame>
  );
}

function mentions({ messages }: Conversation, wanted: string): boolean {
  return messages.some((message) => textOf(message).toLowerCase().includes(wanted));
}
