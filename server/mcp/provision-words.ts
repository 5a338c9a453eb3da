import type { Provision } from '#corpus/provision/provision.ts';

/** The words of a provision and of all below it, each under its number, then its footnotes; verbatim. */
export function provisionWords(whole: readonly Provision[]): string {
  const own = whole.filter(({ text }) => text).map(({ label, text }) => `${label}\n${text}`);
  const notes = whole.flatMap(({ footnotes }) => footnotes.map(({ mark, text }) => `Footnote ${mark}: ${text}`));
  return [...own, ...notes].join('\n\n');
}
