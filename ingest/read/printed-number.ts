/** The ways in which a list can be numbered. */
export type NumberStyle = 'number' | 'letter' | 'roman' | 'capital';

/** A reading of a printed number: `(i)` may be the ninth letter or the first Roman numeral. */
export type NumberReading = { style: NumberStyle; ordinal: number };

/** A number as printed at the head of a paragraph, with what it may mean; the rest of the text follows at `end`. */
export type PrintedNumber = {
  label: string;
  end: number;
  readings: NumberReading[];
  /** Of a decimal number what follows its first part: `7.1` is 7 with [1]. */
  decimals: number[];
};

const arabicLetters = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const cyrillicLetters = 'абвгдежзиклмнопрстуфхцчшщэюя';
const heavenlyAndEarthly = ['子丑寅卯辰巳午未申酉戌亥', '甲乙丙丁戊己庚辛壬癸'];
const circledDigits = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const bracketedIdeographs = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const ideographicDigits = '一二三四五六七八九';

/** Cyrillic letters that stand for the Latin letter of the same look. */
const lookAlikes: Record<string, string> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  і: 'i',
  ј: 'j',
  ѕ: 's',
};

const invisible = '[\\u200e\\u200f\\u202a-\\u202e]*';
const space = '[\\s\\u00a0\\u3000]';

/** What a printed number looks like; the first group is the number without its punctuation. */
const shapes: { pattern: RegExp; style: 'number' | 'other' }[] = [
  { pattern: new RegExp(`^${invisible}(\\d{1,3})${space}?[.．、]${invisible}(?=\\D|$)`), style: 'number' },
  { pattern: new RegExp(`^${invisible}(\\d{1,3})${space}?[-–—]${invisible}(?=${space}|$)`), style: 'number' },
  { pattern: new RegExp(`^${invisible}[’‘'](\\d{1,2})[‘’']${invisible}`), style: 'other' },
  { pattern: new RegExp(`^${invisible}[(（]${space}?(\\d{1,3})${space}?[)）]${invisible}`), style: 'number' },
  { pattern: new RegExp(`^${invisible}([${bracketedIdeographs}${circledDigits}])${invisible}`), style: 'other' },
  {
    pattern: new RegExp(`^${invisible}[(（]${space}?(\\p{L}{1,5}ـ?|(\\p{L}) \\2)${space}?[)）]${invisible}`, 'u'),
    style: 'other',
  },
  { pattern: new RegExp(`^${invisible}([a-zа-яіјѕ]{1,5})[)）]${invisible}`), style: 'other' },
];

const decimal = new RegExp(`^${invisible}(\\d{1,3})((?:\\.\\d{1,3}){1,2})\\.?${invisible}(?=${space}|$)`);

/** The printed number at the head of a text, or null where there is none. */
export function printedNumber(text: string): PrintedNumber | null {
  const head = text.slice(0, 24);
  const parts = decimal.exec(head);
  if (parts) return decimalNumber(parts);
  for (const { pattern, style } of shapes) {
    const match = pattern.exec(head);
    const inside = match?.[1];
    if (!match || inside === undefined) continue;
    const readings = style === 'number' ? numberReadings(match[0], inside) : readingsOf(inside, match[0]);
    if (readings.length > 0) return { label: match[0].trim(), end: match[0].length, readings, decimals: [] };
  }
  return null;
}

function decimalNumber([label, whole, rest]: RegExpExecArray): PrintedNumber {
  const decimals = rest!.slice(1).split('.').map(Number);
  return { label: label.trim(), end: label.length, readings: [{ style: 'number', ordinal: Number(whole) }], decimals };
}

/** The step of a locator: `b`, `ii`, `4`. */
export function stepOf({ style, ordinal }: NumberReading): string {
  if (style === 'number') return String(ordinal);
  return style === 'roman' ? romanNumeral(ordinal) : letterNumeral(ordinal);
}

/** 1 → `i`; lower case. */
export function romanNumeral(ordinal: number): string {
  const tens = 'x'.repeat(Math.floor(ordinal / 10));
  return tens + (['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][ordinal % 10] ?? '');
}

/** `XIV` → 14; null for what is no Roman numeral up to 39. */
export function romanValue(text: string): number | null {
  const lower = text.toLowerCase();
  if (!/^[ivx]{1,7}$/.test(lower)) return null;
  for (let ordinal = 1; ordinal < 40; ordinal++) if (romanNumeral(ordinal) === lower) return ordinal;
  return null;
}

/** `一` → 1, `十二` → 12; null for what is no ideographic number below 100. */
export function ideographicValue(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return null;
  const [, first, ten, last] = match;
  if (!ten) return first && !last ? ideographicDigits.indexOf(first) + 1 : null;
  const tens = first ? ideographicDigits.indexOf(first) + 1 : 1;
  return tens * 10 + (last ? ideographicDigits.indexOf(last) + 1 : 0);
}

/** 1 → `a`, 27 → `aa`, 28 → `bb`. */
function letterNumeral(ordinal: number): string {
  const letter = String.fromCharCode(97 + ((ordinal - 1) % 26));
  return letter.repeat(Math.ceil(ordinal / 26));
}

function numberReadings(label: string, digits: string): NumberReading[] {
  const ordinal = Number(digits);
  if (ordinal === 0) return [];
  const bracketed = /[(（]/.test(label);
  return bracketed && ordinal > 60 ? [] : [{ style: 'number', ordinal }];
}

function readingsOf(inside: string, label: string): NumberReading[] {
  if (/^\d/.test(inside)) return [{ style: 'roman', ordinal: Number(inside) }];
  return (
    symbolReading(inside) ??
    arabicReading(inside) ??
    (/^\p{Lu}/u.test(inside) ? capitalReadings(inside) : latinReadings(inside, label))
  );
}

function symbolReading(inside: string): NumberReading[] | null {
  const bracketed = bracketedIdeographs.indexOf(inside) + 1;
  if (bracketed > 0) return [{ style: 'roman', ordinal: bracketed }];
  const circled = circledDigits.indexOf(inside) + 1;
  if (circled > 0) return [{ style: 'number', ordinal: circled }];
  const ideographic = ideographicValue(inside);
  if (ideographic !== null) return [{ style: 'roman', ordinal: ideographic }];
  const branch = heavenlyAndEarthly.map((order) => order.indexOf(inside) + 1).find((ordinal) => ordinal > 0);
  return branch ? [{ style: 'letter', ordinal: branch }] : null;
}

function arabicReading(inside: string): NumberReading[] | null {
  const letters = inside.normalize('NFKC').replace(/[ـ ]/g, '').replace(/[اإ]/g, 'أ');
  if (!/^(.)\1?$/.test(letters)) return null;
  const ordinal = arabicLetters.indexOf(letters[0]!) + 1;
  return ordinal > 0 ? [{ style: 'letter', ordinal: ordinal + 26 * (letters.length - 1) }] : null;
}

function capitalReadings(inside: string): NumberReading[] {
  return inside.length === 1 && /[A-Z]/.test(inside) ? [{ style: 'capital', ordinal: inside.charCodeAt(0) - 64 }] : [];
}

function latinReadings(inside: string, label: string): NumberReading[] {
  const latin = [...inside].map((letter) => lookAlikes[letter] ?? letter).join('');
  const readings: NumberReading[] = [];
  if (/^([a-z])\1*$/.test(latin) && latin.length < 4)
    readings.push({ style: 'letter', ordinal: latin.charCodeAt(0) - 96 + 26 * (latin.length - 1) });
  const roman = romanValue(latin);
  if (roman !== null) readings.push({ style: 'roman', ordinal: roman });
  const cyrillic = inside.length === 1 && label.length < 5 ? cyrillicLetters.indexOf(inside) + 1 : 0;
  if (cyrillic > 0) readings.push({ style: 'letter', ordinal: cyrillic });
  return readings;
}
