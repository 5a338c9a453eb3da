/** A word of the folded text, in the form in which names are compared: no case, accents or endings. */
export type Word = { stem: string; start: number; end: number };

const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** The words of a folded text; every Chinese character is one. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    words.push({ stem: stemOf(word), start: index, end: index + word.length });
  }
  return words;
}

const russianEnding =
  /(?:иями|ями|ами|ией|иям|ием|иях|ого|его|ому|ему|ыми|ими|ых|их|ые|ие|ый|ий|ой|ая|яя|ую|юю|ое|ее|ом|ем|ам|ям|ах|ях|ов|ев|ей|ою|ею|ия|ии|ию|[аеиоуыюяйь])$/;
const arabicOpening = /^[وف]?(?:[بك]?ال|لل|[بلك])?(?=\p{L}{3})/u;

/** Brings the forms of a name together: "Правилами" and "Правила", "لقواعد" and "قواعد". Not a linguist's stem. */
function stemOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]+$/.test(lower)) return lower;
  if (/^[\u0430-\u044f\u0451]+$/.test(lower)) {
    return lower.length > 4 ? lower.replace('ё', 'е').replace(russianEnding, '') : lower;
  }
  if (/^[\u0621-\u064a]/.test(lower)) {
    return lower.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(arabicOpening, '');
  }
  return lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
