/**
 * A text made plain for reading citations: one kind of space, hyphen, quotation mark and digit, nothing invisible.
 * `origin[i]` is the UTF-16 offset in the source of the folded character `i`; it has one entry more, the source's length.
 */
export type FoldedText = { readonly text: string; readonly origin: Uint32Array };

const invisible =
  /[\u00ad\u061c\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const combining = /[\u0300-\u036f]/;

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
  const pieces: string[] = [];
  let length = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source.charAt(index);
    const plain = isPlainAscii(character) ? character : foldCharacter(character, source.charAt(index + 1));
    const composed = plain.length === 1 && combining.test(source.charAt(index + 1)) && compose(source, index);
    if (plain === '' || (plain === ' ' && pieces[length - 1] === ' ')) continue;
    pieces.push(composed || plain);
    origin[length] = index;
    length += 1;
    if (composed) index += 1;
  }
  origin[length] = source.length;
  return { text: pieces.join(''), origin: origin.subarray(0, length + 1) };
}

/** Where a span of the folded text stands in the source; invisible characters behind it stay out. */
export function sourceSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const { origin } = folded;
  const last = end > start ? (origin[end - 1] ?? 0) + 1 : (origin[start] ?? 0);
  return { start: origin[start] ?? 0, end: last };
}

function isPlainAscii(character: string): boolean {
  return character > ' ' && character <= '~' && character !== '`';
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
