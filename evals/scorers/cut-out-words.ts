/** A provision's words, and the notes whose marks stand among them. */
export type MarkedText = { text: string; lang: string; footnotes: readonly { mark: string; at: number | null }[] };

/**
 * True when what another reader found inside a provision's rectangles are its words: note marks may stand in their
 * places, and white space, the look of hyphens and those undone at line ends count for nothing. Arabic is compared as
 * a bag of letters, since readers differ in the order in which they give it.
 */
export function isCutOutRight(cutOut: string, provision: MarkedText): boolean {
  if (provision.lang === 'ar') return bagOf(cutOut) === bagOf(provision.text);
  const isMarked = (words: string, text: MarkedText) => new RegExp(`^${expected(text)}$`, 'u').test(fold(words));
  return isMarked(cutOut, provision) || isMarked(withoutLoneMarks(cutOut, provision), alone(provision));
}

/** A reader may give a raised mark a line of its own, before or behind the line in which it stands. */
function withoutLoneMarks(text: string, { footnotes }: MarkedText): string {
  const marks = new Set(footnotes.map(({ mark }) => mark));
  return text
    .split(/\s+/)
    .filter((word) => !marks.has(word.replace(/[()]/g, '')))
    .join(' ');
}

function alone(provision: MarkedText): MarkedText {
  return { ...provision, text: withoutLoneMarks(provision.text, provision), footnotes: [] };
}

function expected({ text, footnotes }: MarkedText): string {
  const marked = footnotes.filter((note): note is { mark: string; at: number } => note.at !== null);
  const places = [...marked.sort((one, other) => one.at - other.at), { mark: '', at: text.length }];
  let from = 0;
  return places
    .map(({ mark, at }) => {
      const piece = literal(fold(text.slice(from, at)));
      from = at;
      return mark ? `${piece}(?:${literal(fold(mark))})?` : piece;
    })
    .join('');
}

function bagOf(text: string): string {
  return [...fold(text).replace(/[\p{N}*]/gu, '')].sort().join('');
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Z}\s\u0640]/gu, '')
    .replace(/[-‐‑()]/g, '');
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
