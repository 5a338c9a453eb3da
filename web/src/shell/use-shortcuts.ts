import { useEffect, useEffectEvent } from 'react';
import { usePreferences } from '../preferences/preferences.ts';

/** The id of the field that `/` moves to, where a room has one. */
export const questionFieldId = 'question';

/** The keys that work from anywhere: `/` to the question, Ctrl+K or ⌘K to the search. The single key can be switched off. */
export function useShortcuts({ onSearch }: { onSearch: () => void }): void {
  const { shortcuts = true } = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      onSearch();
    }
    if (event.key === '/' && shortcuts && !isTyping(event.target)) {
      const question = document.getElementById(questionFieldId);
      if (!question) return;
      event.preventDefault();
      question.focus();
    }
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
