/** Accents on Latin letters, signs on Arabic ones, and the dots of ё, which Russian leaves out as it likes. */
const foldedMarks = /(?<=[\p{Script=Latin}\p{Script=Arabic}]\p{M}*)\p{M}|(?<=[ЕеЁё])\u0308/gu;

const letters = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}]/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** Lower case, without accents, in the compatibility form: how words are compared. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(foldedMarks, '').normalize('NFC').toLowerCase();
}

/** The words of a text in this language, folded, in order, apart from their apostrophes; Chinese too is cut into words. */
export function wordsOfText(text: string, lang: string): string[] {
  const folded = fold(text);
  // Cutting at spaces is many times faster, and a whole corpus is read in this way.
  return unspaced.test(folded) ? segmented(folded, lang) : (folded.match(letters) ?? []);
}

function segmented(folded: string, lang: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenterOf(lang).segment(folded)) if (isWordLike) words.push(segment);
  return words;
}

function segmenterOf(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang);
  if (known) return known;
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return segmenter;
}
