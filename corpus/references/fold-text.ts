/**
 * A text made plain for reading citations: one kind of space, hyphen, quotation mark and digit, nothing invisible.
 * `origin[i]` is the UTF-16 offset in the source of the folded character `i`; it has one entry more, the source's length.
 */
export type FoldedText = { readonly text: string; readonly origin: Uint32Array };

const invisible =
  /[\u00ad\u061c\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/;

const plainCharacters = new Map<string, string>([
  ...characters('‐‑‒–—―−﹣', '-'),
  ...characters('‘’‚‛′`´ʼ', "'"),
  ...characters('“”„‟″«»', '"'),
  ...characters('،﹐', ','),
  ...characters('؛', ';'),
  ...characters('﹙', '('),
  ...characters('﹚', ')'),
]);

/** Folds a text; its length may shrink, and every folded character knows where it came from. */
export function foldText(source: string): FoldedText {
  const origin = new Uint32Array(source.length + 1);
  let text = '';
  let length = 0;
  let last = '';
  let plainFrom = 0;
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const marked = isCombining(source.charCodeAt(index + 1));
    // What stays as it is makes up most of a text, and is taken over in one piece.
    if (!marked && isPlain(code)) {
      origin[length++] = index;
      continue;
    }
    if (index > plainFrom) last = source.charAt(index - 1);
    text += source.slice(plainFrom, index);
    const composed = marked ? compose(source, index) : '';
    const folded = composed || foldCharacter(source.charAt(index), source.charAt(index + 1));
    if (folded !== '' && (folded !== ' ' || last !== ' ')) {
      text += folded;
      last = folded;
      origin[length++] = index;
    }
    if (composed) index += 1;
    plainFrom = index + 1;
  }
  text += source.slice(plainFrom);
  origin[length] = source.length;
  return { text, origin: origin.subarray(0, length + 1) };
}

/** Where a span of the folded text stands in the source; invisible characters behind it stay out. */
export function sourceSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const { origin } = folded;
  const last = end > start ? (origin[end - 1] ?? 0) + 1 : (origin[start] ?? 0);
  return { start: origin[start] ?? 0, end: last };
}

/** Signs of ASCII, and letters that have one form only: Latin with marks, Cyrillic, Arabic, Chinese. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return code > 0x20 && code !== 0x60;
  return (
    (code >= 0xc0 && code <= 0x24f) ||
    (code >= 0x400 && code <= 0x4ff) ||
    (code >= 0x621 && code <= 0x63f) ||
    (code >= 0x641 && code <= 0x64a) ||
    (code >= 0x4e00 && code <= 0x9fff)
  );
}

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function foldCharacter(character: string, next: string): string {
  if (/\s/.test(character)) return ' ';
  if (invisible.test(character)) return '';
  const plain = plainCharacters.get(character);
  if (plain) return plain;
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return code >= 0xd800 && code <= 0xdfff && next === '' ? ' ' : character;
}

function compose(source: string, index: number): string {
  const composed = source.slice(index, index + 2).normalize('NFC');
  return composed.length === 1 ? composed : '';
}

function characters(set: string, plain: string): [string, string][] {
  return [...set].map((character) => [character, plain]);
}
