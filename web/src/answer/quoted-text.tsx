import type { Provision } from '#corpus/provision/provision.ts';

type QuotedTextProps = {
  provision: Pick<Provision, 'text' | 'lang'>;
  quote?: { start: number; end: number } | undefined;
};

/** A provision's words, with the quoted ones marked. */
export function QuotedText({ provision: { text, lang }, quote = { start: 0, end: 0 } }: QuotedTextProps) {
  return (
    <p className="law mt-1.5 text-[0.9375rem] whitespace-pre-line" lang={lang}>
      {text.slice(0, quote.start)}
      {quote.end > quote.start && <mark>{text.slice(quote.start, quote.end)}</mark>}
      {text.slice(Math.max(quote.end, 0))}
    </p>
  );
}
