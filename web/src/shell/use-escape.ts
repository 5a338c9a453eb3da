import { useEffect, useEffectEvent } from 'react';

/** Acts on Esc, unless a dialog, a preview, a field being edited or a character being composed takes it for itself. */
export function useEscape(onEscape: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    // While characters are composed, Esc takes back what was typed for them.
    const isTaken = event.defaultPrevented || event.isComposing || document.querySelector('[role="dialog"]');
    if (event.key === 'Escape' && !isTaken) onEscape();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
