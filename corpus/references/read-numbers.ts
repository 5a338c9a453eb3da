import { arabicLetters, fromChinese, fromRoman, toRoman } from '../provision/numerals.ts';

/** Numbers as they are listed behind a unit word; `end` is where the list ends in the folded text. */
export type NumberList = { paths: string[][]; end: number };

/** Which numbers a unit carries: "rule 45", "annex II", "section B". */
export type NumberForm = 'digits' | 'roman' | 'letter';

const digits =
  /((?!(?:19|20)\d\d(?!\d))\d{1,5}(?:\.\d{1,2}){0,2})(?: ?(bis|ter|quater|quinquies|бис|тер|مكررا?|之[二三四五])(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}])|([a-h])(?![\p{L}\d]|-\d)|(?:er|re|º|°)(?!\p{L}))?(?![\d/%]|[a-h]-\d)(?!\.\d)/uy;
const roman = /([IVXL]{1,7})(?:\.([A-Z]|\d{1,2}))?(?![\p{L}\d])/uy;
const letter = /([A-Z])(?:\.(\d{1,2}))?(?![\p{L}\d])/uy;
const chinese = /([一二三四五六七八九十百零]{1,7})/uy;
const step =
  / ?(?:\(\s?(\d{1,2}|[a-z]{1,4}|[\u0621-\u064a]{1,2}|[甲乙丙丁戊己庚辛])\s?\)|'(\d{1,2})'|([㈠-㈩]|\([一二三四五六七八九十]\))|(?:(?<=[ )])|\.)(\d{1,2}|[a-z]{1,4})\)|\.([a-h]|[ivx]{1,4})(?![\p{L}\p{N}]))/uy;
const separator =
  /(?: ?(?:,|、|;) ?(?:(?:and|or|et|ou|y|e|o|и|или|as well as) )?| (?:and|or|&|et|ou|y|e|o|u|и|или) | ?(?:和|及|或|以及) ?| و ?)/uy;
const range = /(?: ?[-~] ?| (?:to|through|à|au|a|al|по|до|إلى) | ?(?:至|到) ?)/uy;
const monthOrMeasure =
  / ?(?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|million|years?\b|days?\b|hours?\b|months?\b)/y;

/** Longest list that is read; a longer one is no citation. */
const itemsMax = 60;
const rangeMax = 200;

/** Reads a list of numbers that begins exactly at `from`; null where none does. */
export function readNumbers(
  text: string,
  from: number,
  forms: readonly NumberForm[],
  single = false,
): NumberList | null {
  const first = readItem(text, from, forms);
  if (!first) return null;
  const paths = [first.path];
  let end = first.end;
  while (paths.length < itemsMax) {
    const next = readNext(text, end, forms, paths.at(-1) ?? [], single);
    if (!next) break;
    paths.push(...next.paths);
    end = next.end;
  }
  return { paths, end };
}

type Item = { path: string[]; end: number };

function readNext(text: string, from: number, forms: readonly NumberForm[], previous: string[], single: boolean) {
  const through = match(range, text, from);
  if (through) {
    const last =
      readItem(text, from + through[0].length, forms) ?? readContinuation(text, from + through[0].length, previous);
    const between = last && expand(previous, last.path);
    if (last && between) return { paths: between, end: last.end };
  }
  const joint = match(separator, text, from);
  if (!joint) return null;
  const at = from + joint[0].length;
  const continued = readContinuation(text, at, previous);
  const item = continued ?? readItem(text, at, forms);
  // "Rule 45 and 15 days" has one number; "rule 45.1 and 45.2" has two, whatever its grammar.
  if (single && !continued && (item?.path.length ?? 0) < 2) return null;
  return item && { paths: [item.path], end: item.end };
}

function readItem(text: string, from: number, forms: readonly NumberForm[]): Item | null {
  const root = readRoot(text, from, forms);
  if (!root) return null;
  if (match(monthOrMeasure, text, root.end)) return null;
  return readSteps(text, root.end, root.path);
}

function readRoot(text: string, from: number, forms: readonly NumberForm[]): Item | null {
  const number = match(digits, text, from);
  if (number?.[1]) {
    const path = number[1].split('.');
    if (number[2]) path[path.length - 1] += insertion(number[2]);
    if (number[3]) path.push(number[3]);
    return { path, end: from + number[0].length };
  }
  if (forms.includes('roman')) {
    const numeral = match(roman, text, from);
    const value = numeral?.[1] ? fromRoman(numeral[1]) : null;
    if (numeral && value !== null) return { path: withPart(String(value), numeral[2]), end: from + numeral[0].length };
  }
  if (forms.includes('letter')) {
    const initial = match(letter, text, from);
    if (initial?.[1]) return { path: withPart(initial[1].toLowerCase(), initial[2]), end: from + initial[0].length };
  }
  const numeral = match(chinese, text, from);
  const value = numeral?.[1] ? fromChinese(numeral[1]) : null;
  return numeral && value ? { path: [String(value)], end: from + numeral[0].length } : null;
}

/** How languages number what was put in between two numbers later, as the locators write it. */
const insertions: Record<string, string> = {
  ...{ бис: 'bis', тер: 'ter', مكرر: 'bis', مكررا: 'bis' },
  ...{ 之二: 'bis', 之三: 'ter', 之四: 'quater', 之五: 'quinquies' },
};

/** "бис" → "bis". */
export function insertion(written: string): string {
  return insertions[written] ?? written;
}

function withPart(root: string, part: string | undefined): string[] {
  return part ? [root, part.toLowerCase()] : [root];
}

/** Reads "(a) (ii)", "a) ii)", "(أ) '2'", "(a)㈡" behind a number. */
export function readSteps(text: string, from: number, path: string[]): Item {
  const steps = [...path];
  let end = from;
  while (steps.length < 6) {
    const found = match(step, text, end);
    const value = found && stepValue(found);
    if (!found || !value) break;
    steps.push(value);
    end += found[0].length;
  }
  return { path: steps, end };
}

/** In "paragraph 6 (a) and (c)" the second item goes on from the first. */
function readContinuation(text: string, from: number, previous: string[]): Item | null {
  if (previous.length < 2 || !/[(\p{L}㈠-㈩']/u.test(text.charAt(from))) return null;
  const found = match(step, text, from) ?? match(bareStep, text, from);
  const value = found && stepValue(found);
  if (!found || !value) return null;
  const level = previous.findLastIndex((earlier, index) => index > 0 && isSameSort(earlier, value));
  if (level < 1) return null;
  return readSteps(text, from + found[0].length, [...previous.slice(0, level), value]);
}

const bareStep = /()()()(\d{1,2}|[a-z]{1,4})\)/y;

function isSameSort(one: string, other: string): boolean {
  return /^\d/.test(one) === /^\d/.test(other);
}

function stepValue(found: RegExpExecArray): string | null {
  const [, bracketed, quoted, circled, open, dotted] = found;
  if (quoted) return romanOf(Number(quoted));
  if (circled) return romanOf(fromChinese(circled.normalize('NFKC').replace(/[()]/g, '')) ?? 0) || null;
  const value = bracketed ?? open ?? dotted;
  if (!value) return null;
  const stem = chineseStems.indexOf(value);
  if (stem >= 0) return String.fromCharCode(97 + stem);
  return /^[\u0621-\u064a]/.test(value) ? arabicStep(value) : value;
}

/** The letters of older Chinese texts, in their order. */
const chineseStems = '甲乙丙丁戊己庚辛';

function romanOf(value: number): string {
  return toRoman(value).toLowerCase();
}

function arabicStep(value: string): string | null {
  const plain = value.replace(/^[اإ]$/, 'أ').replace(/^ه.*$/, 'ه');
  const index = arabicLetters.indexOf(plain);
  return plain.length === 1 && index >= 0 ? String.fromCharCode(97 + index) : null;
}

/** What lies behind `first` up to `last`; null where they make no range. */
function expand(first: string[], last: string[]): string[][] | null {
  const head = last.slice(0, -1);
  if (head.join('.') !== first.slice(0, -1).join('.')) return first.length === last.length ? [last] : null;
  const [from, to] = [first.at(-1) ?? '', last.at(-1) ?? ''];
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const [low, high] = [Number(from), Number(to)];
    if (high <= low || high - low > rangeMax) return null;
    return Array.from({ length: high - low }, (_, index) => [...head, String(low + index + 1)]);
  }
  const [fromNumeral, toNumeral] = [fromRoman(from), fromRoman(to)];
  if (fromNumeral && toNumeral && toNumeral > fromNumeral && (to.length > 1 || head.length > 2)) {
    return Array.from({ length: toNumeral - fromNumeral }, (_, index) => [...head, romanOf(fromNumeral + index + 1)]);
  }
  if (!/^[a-z]$/.test(from) || !/^[a-z]$/.test(to) || to <= from) return null;
  const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: high - low }, (_, index) => [...head, String.fromCharCode(low + index + 1)]);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
