import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { CheckedIcon, CopyIcon } from './icons.tsx';

// Long enough to be read, short enough to be gone before the next copy.
const confirmationMs = 2_000;

type CopyButtonProps = { text: () => string; children: string; className?: string };

/** Copies a text and says so, on the button and to screen readers; says as plainly where the browser refuses. */
export function CopyButton({ text, children, className = 'button' }: CopyButtonProps) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = window.setTimeout(() => setOutcome(null), confirmationMs);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome(await write(text()));
  return (
    <button type="button" className={className} onClick={copy}>
      {outcome === 'copied' ? <CheckedIcon /> : <CopyIcon />}
      <span aria-live="polite">{outcome ? t(`copy.${outcome}`) : children}</span>
    </button>
  );
}

/** A browser gives no clipboard to a page that came over plain HTTP, and may ask the person first. */
async function write(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch (error) {
    console.info('The browser did not let the page copy.', error);
    return 'refused';
  }
}
