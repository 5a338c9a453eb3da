import type { Provision } from '#corpus/provision/provision.ts';
import { textInOrder } from '#corpus/provision/text-in-order.ts';

/** The words of a provision and of all below it, each under its number, then its footnotes; verbatim. */
export function provisionWords(whole: readonly Provision[]): string {
  const own = textInOrder(whole.filter(({ text }) => text)).map(({ provision, start, end, isClosing }) => {
    const words = provision.text.slice(start, end);
    return isClosing ? words : `${provision.label}\n${words}`;
  });
  const notes = whole.flatMap(({ footnotes }) => footnotes.map(({ mark, text }) => `Footnote ${mark}: ${text}`));
  return [...own, ...notes].join('\n\n');
}
