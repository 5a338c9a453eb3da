import { useEffect, useEffectEvent, useRef, useState } from 'react';

// Long enough not to open at every brush of the pointer and to let it wander over to the preview.
const showAfterMs = 120;
const hideAfterMs = 220;

/** When a preview is shown: shortly after pointer or focus arrive, until shortly after they leave; Esc hides it at once. */
export function usePreview() {
  const [isOpen, setIsOpen] = useState(false);
  const timer = useRef<number>(undefined);
  const later = (next: boolean, ms: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setIsOpen(next), ms);
  };
  const now = (next: boolean) => {
    window.clearTimeout(timer.current);
    setIsOpen(next);
  };
  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    now(false);
  });
  useEffect(() => {
    if (!isOpen) return;
    document.addEventListener('keydown', onEscape, { capture: true });
    return () => document.removeEventListener('keydown', onEscape, { capture: true });
  }, [isOpen]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return {
    isOpen,
    show: () => later(true, showAfterMs),
    hide: () => later(false, hideAfterMs),
    showNow: () => now(true),
    hideNow: () => now(false),
  };
}
