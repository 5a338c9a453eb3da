import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { CheckedIcon, CopyIcon } from './icons.tsx';

// Long enough to be read, short enough to be gone before the next copy.
const confirmationMs = 2_000;

/** The same content for programs that take plain text and for those that take formatted text. */
export type Copied = { plain: string; html?: string };

type CopyButtonProps = { content: () => Copied; children: string; className?: string };

/** Copies a text and says so, on the button and to screen readers; says as plainly where the browser refuses. */
export function CopyButton({ content, children, className = 'button' }: CopyButtonProps) {
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = window.setTimeout(() => setOutcome(null), confirmationMs);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async () => setOutcome(await write(content()));
  return (
    <button type="button" className={className} onClick={copy}>
      {outcome === 'copied' ? <CheckedIcon /> : <CopyIcon />}
      <span aria-live="polite">{outcome ? t(`copy.${outcome}`) : children}</span>
    </button>
  );
}

/** A browser gives no clipboard to a page that came over plain HTTP, and may ask the person first. */
async function write({ plain, html }: Copied): Promise<'copied' | 'refused'> {
  if (html !== undefined && copyBoth(plain, html)) return 'copied';
  try {
    await navigator.clipboard.writeText(plain);
    return 'copied';
  } catch (error) {
    console.info('The browser did not let the page copy.', error);
    return 'refused';
  }
}

/** The newer clipboard call cleans the HTML and with it takes out what makes footnotes of footnotes; the event does not. */
function copyBoth(plain: string, html: string): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  document.execCommand('copy');
  document.removeEventListener('copy', fill);
  return isDone;
}
