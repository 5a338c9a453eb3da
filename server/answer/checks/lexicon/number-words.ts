import { fromChinese } from '#corpus/provision/numerals.ts';

const units = (words: string): [string, number][] => words.split(' ').map((word, at) => [word, at + 2]);
const ordinals = (words: string): [string, number][] => words.split(' ').map((word, at) => [word, at + 3]);
const tens = (words: string): [string, number][] => words.split(' ').map((word, at) => [word, (at + 2) * 10]);

/** Numbers in words, from two on: "one" is as often an article or a pronoun as a number. */
const words: Record<string, ReadonlyMap<string, number>> = {
  en: new Map([
    ...units(
      'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
    ['hundred', 100],
    ['twice', 2],
    ['twofold', 2],
    ['threefold', 3],
    ...ordinals(
      'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
    ),
    ...tens('twentieth thirtieth fortieth fiftieth sixtieth'),
  ]),
  fr: new Map([
    ...units('deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    ...tens('vingt trente quarante cinquante soixante'),
    ['cent', 100],
    ...ordinals('troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième'),
  ]),
  es: new Map([
    ...units(
      'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    ),
    ...units('veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve').map(
      ([word, value]): [string, number] => [word, value + 20],
    ),
    ...tens('veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'),
    ['cien', 100],
    ...ordinals('tercer cuarto quinto sexto séptimo octavo noveno décimo'),
  ]),
  ru: new Map([
    ...['две', 'двух', 'двум'].map((word): [string, number] => [word, 2]),
    ...['трех', 'трёх'].map((word): [string, number] => [word, 3]),
    ...units('два три четыре пять шесть семь восемь девять десять'),
    ...['пяти', 'шести', 'семи', 'восьми', 'девяти', 'десяти'].map((word, at): [string, number] => [word, at + 5]),
    ['дважды', 2],
    ['двенадцать', 12],
    ['двенадцати', 12],
    ['пятнадцать', 15],
    ['пятнадцати', 15],
    ['восемнадцать', 18],
    ['восемнадцати', 18],
    ['двадцать', 20],
    ['двадцати', 20],
    ['тридцать', 30],
    ['тридцати', 30],
  ]),
  ar: new Map([
    ['يومين', 2],
    ['مرتين', 2],
    ['ساعتين', 2],
    ['سنتين', 2],
    ['شهرين', 2],
    ...units('اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'),
    ...units('اثنتين ثلاث أربع خمس ست سبع ثماني تسع عشر'),
  ]),
};

/** A number in a text: its value and where it ends. */
export type FoundNumber = { value: number; start: number; end: number };

/** The numbers of a text, in digits or in words. */
export function numbersIn(text: string, lang: string): FoundNumber[] {
  return [...inDigits(text), ...(lang === 'zh' ? inChinese(text) : inWords(text, lang))];
}

function inDigits(text: string): FoundNumber[] {
  return [...text.matchAll(/[\d٠-٩]+(?:[.,][\d٠-٩]+)*/gu)].map(({ 0: digits, index }) => ({
    value: Number(digits.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/,/g, '')),
    start: index,
    end: index + digits.length,
  }));
}

function inChinese(text: string): FoundNumber[] {
  return [...text.matchAll(/[二三四五六七八九十百两]+/gu)].flatMap(({ 0: word, index }) => {
    const value = fromChinese(word.replace(/两/g, '二'));
    return value === null || value < 2 ? [] : [{ value, start: index, end: index + word.length }];
  });
}

/** A third party is somebody else, and nobody's number three. */
function isThirdParty(word: string, rest: string): boolean {
  return /^third$/iu.test(word) && /^third (?:part(?:y|ies)|persons?|countr|states?)/iu.test(rest);
}

/** "Twenty-two" is a ten and a unit; a unit before "hundred" counts hundreds. */
function inWords(text: string, lang: string): FoundNumber[] {
  const known = words[lang];
  if (!known) return [];
  const found: FoundNumber[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const value = known.get(word.toLowerCase());
    if (value === undefined || isThirdParty(word, text.slice(index))) continue;
    const last = found.at(-1);
    const joins = last && last.end <= index && /^(?:[\s-]|\s(?:and|et|y)\s)$/u.test(text.slice(last.end, index));
    const end = index + word.length;
    if (joins && last.value >= 20 && value < last.value) Object.assign(last, { value: last.value + value, end });
    else if (joins && value === 100) Object.assign(last, { value: last.value * 100, end });
    else found.push({ value, start: index, end });
  }
  return found;
}
