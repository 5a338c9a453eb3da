import { arabicOrdinals, fromChinese } from '../provision/numerals.ts';
import { insertion, type NumberForm, type NumberList, readNumbers, readSteps } from './read-numbers.ts';
import type { UnitKind, UnitLevel } from './unit-phrase.ts';
import { ordinalWords, preambleTail, unitWords } from './unit-words.ts';

const boundary = '(?<![\\p{L}\\p{N}])';
const wordPattern = new RegExp(
  `${boundary}(?:${unitWords.map(({ kind, words }) => `(?<${kind}>${words})`).join('|')})(?!\\p{L})`,
  'giu',
);
const formsByKind = new Map(unitWords.map(({ kind, forms }) => [kind, forms]));
const lead = / ?(?:(?:no\.?|nos\.?|number|numbers|n°|№|núm\.) ?)?/iuy;

const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th|e|er|ème|º|ª|-\\p{L}{1,2})|${ordinalWords.map((words) => words.join('|')).join('|')})`;
const ordinalPattern = new RegExp(
  `${boundary}(?<latin>${ordinal}) (?:(?<unit>(?<pp>preambular|alinéa|párrafo|абзац\\p{L}{0,3}|пункт\\p{L}{0,3})|operative)(?: (?:paragraph|para\\.?))?|paragraph)(?!\\p{L})(?<tail> (?:of the preamble|du préambule|del preámbulo|преамбулы))?|(?:${'[وفبلك]{0,2}(?:ال|لل)?'}فقرة (?<arabic>${ordinal})(?<arabicTail> من ?(?:ال)?ديباجة)?)`,
  'giu',
);
const shorthand = /(?<![\p{L}\p{N}])(?:(OPs?|op)|(PPs?|pp))[.-]? ?(?=\d)/gu;
const chinesePattern =
  /(?<pp>序言部?分?)?(?:执行部分)?第(?<list>(?:[\d一二三四五六七八九十百、和及至到(),a-z㈠-㈩ -]){1,80}?)(?<suffix>段|条规则|条|款|章|节)|(?<word>规则|原则|准则|示范战略|战略|初步意见|核心原则)(?!第[\d一二三四五六七八九十百]{1,6}条)第?(?=[\d一二三四五六七八九十])|(?<annex>附件)(?<annexNumber>[一二三四五六七八九十]{1,3}(?:[和至、][一二三四五六七八九十]{1,3}){0,3})?|(?<letterSection>(?<![A-Z])[A-Z](?:\.\d{1,2})?)节/gu;

/** Every place in the folded text that names a unit with its number, one level each, in the order of the text. */
export function readUnitLevels(text: string): UnitLevel[] {
  const levels = [...wordLevels(text), ...shorthandLevels(text), ...ordinalLevels(text)];
  if (/[第节附规原准战意]/.test(text)) levels.push(...chineseLevels(text));
  levels.sort((one, other) => one.start - other.start || other.end - one.end);
  return withoutOverlaps(levels);
}

function* wordLevels(text: string): Generator<UnitLevel> {
  for (const found of text.matchAll(wordPattern)) {
    const kind = kindOf(found.groups ?? {});
    const wordEnd = found.index + found[0].length;
    if (kind === 'rule' && asARule.test(text.slice(Math.max(0, found.index - 16), found.index))) continue;
    const level = kind && numbered(text, found[0], kind, found.index, wordEnd);
    if (level) yield level;
    else if (kind === 'annex') yield bareAnnex(found.index, wordEnd);
  }
}

/** "As a rule 45 guards are on duty" counts guards. */
const asARule = /(?<!\p{L})as an? (?:\p{L}{1,9} )?$/iu;

function bareAnnex(start: number, end: number): UnitLevel {
  return { kind: 'annex', paths: [], start, end, valueStart: end, valueEnd: end };
}

function kindOf(groups: Record<string, string | undefined>): UnitKind | null {
  return unitWords.find(({ kind }) => groups[kind] !== undefined)?.kind ?? null;
}

function numbered(text: string, word: string, kind: UnitKind, start: number, wordEnd: number): UnitLevel | null {
  const from = wordEnd + (sticky(lead, text, wordEnd)?.[0].length ?? 0);
  const numbers = numbersOf(text, from, kind, /^(?:rule|article|paragraph|principle|guideline|annex)$/i.test(word));
  if (!numbers) return null;
  const tail = kind === 'paragraph' || kind === 'subparagraph' ? sticky(preambleTail, text, numbers.end) : null;
  const end = numbers.end + (tail?.[0].length ?? 0);
  const { paths, end: valueEnd } = numbers;
  return { kind: tail ? 'preambular' : kind, paths, start, end, valueStart: from, valueEnd };
}

function numbersOf(text: string, from: number, kind: UnitKind, singular: boolean): NumberList | null {
  const forms: readonly NumberForm[] = formsByKind.get(kind) ?? ['digits'];
  return (
    readNumbers(text, from, forms, singular) ??
    (kind === 'article' ? readFirst(text, from) : null) ??
    readNumberWord(text, from) ??
    (kind === 'annex' || kind === 'section' || kind === 'chapter' ? readArabicOrdinal(text, from) : null) ??
    (kind === 'subparagraph' || kind === 'paragraph' ? readLettered(text, from) : null)
  );
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const numberWord = new RegExp(
  `(?:(${tens.join('|')})(?:[- ](${ones.slice(0, 9).join('|')}))?|(${ones.slice(1).join('|')}))(?!\\p{L})`,
  'iuy',
);

/** "Rule forty-four": English numbers in words, below one hundred. */
function readNumberWord(text: string, from: number): NumberList | null {
  const found = sticky(numberWord, text, from);
  if (!found) return null;
  const [, ten, one, alone] = found.map((word) => word?.toLowerCase());
  const value = alone ? ones.indexOf(alone) + 1 : (tens.indexOf(ten ?? '') + 2) * 10 + ones.indexOf(one ?? '') + 1;
  return { paths: [[String(value)]], end: from + found[0].length };
}

/** French and Spanish call the first article by its ordinal. */
function readFirst(text: string, from: number): NumberList | null {
  const found = sticky(/premier(?!\p{L})|primero(?!\p{L})/iuy, text, from);
  return found && { paths: [['1']], end: from + found[0].length };
}

/** "subparagraph (b)", "alinéa e)": a letter without a number in front of it. */
function readLettered(text: string, from: number): NumberList | null {
  const opening = text.charAt(from);
  const open = /[a-z]/.test(opening) && /^[a-z]{1,4}\)/.test(text.slice(from, from + 5));
  if (opening !== '(' && !open) return null;
  const first = open ? readOpenLetter(text, from) : readSteps(text, from, []);
  return first.path.length ? { paths: [first.path], end: first.end } : null;
}

function readOpenLetter(text: string, from: number) {
  const letter = /^[a-z]{1,4}/.exec(text.slice(from, from + 4))?.[0] ?? '';
  return readSteps(text, from + letter.length + 1, [letter]);
}

const ordinalsByLength = arabicOrdinals
  .map((word, index) => ({ word, value: index + 1 }))
  .sort((one, other) => other.word.length - one.word.length);

function readArabicOrdinal(text: string, from: number): NumberList | null {
  const found = ordinalsByLength.find(({ word }) => text.startsWith(word, from));
  return found ? { paths: [[String(found.value)]], end: from + found.word.length } : null;
}

function* shorthandLevels(text: string): Generator<UnitLevel> {
  for (const found of text.matchAll(shorthand)) {
    const from = found.index + found[0].length;
    const numbers = readNumbers(text, from, ['digits'], !/s/i.test(found[0]));
    if (/^pp[. ]/.test(found[0]) && !(numbers && isOfResolution(text, found.index, numbers))) continue;
    const kind = found[1] ? 'paragraph' : 'preambular';
    if (!numbers) continue;
    const { paths, end } = numbers;
    yield { kind, paths, start: found.index, end, valueStart: from, valueEnd: end };
  }
}

/** "pp. 3–5" are pages; in small letters one number is a paragraph where a resolution stands right beside it. */
function isOfResolution(text: string, start: number, { paths, end }: NumberList): boolean {
  if (paths.length !== 1) return false;
  return (
    resolutionBehind.test(text.slice(end, end + 40)) ||
    resolutionBefore.test(text.slice(Math.max(0, start - 40), start))
  );
}

const resolutionBehind =
  /^ (?:of|in|to) (?:the |its )?(?:(?:UN ?)?(?:General Assembly|GA|UNGA) )?(?:res(?:olution|\.)? )?(?:[A-Z]{1,4}\/)*\d{1,4}\/\d/iu;
const resolutionBefore = /(?:\/RES\/|res(?:olution|\.)? |^|[ (])\d{1,4}\/\d{1,4},? \(?$/iu;

function* ordinalLevels(text: string): Generator<UnitLevel> {
  for (const found of text.matchAll(ordinalPattern)) {
    const { latin, arabic, pp, unit, tail, arabicTail } = found.groups ?? {};
    const value = ordinalValue(latin ?? arabic ?? '');
    const end = found.index + found[0].length;
    const preambular = tail || arabicTail || (pp && pp.toLowerCase() === 'preambular');
    if (!value || !(preambular || unit === 'operative')) continue;
    const kind = preambular ? 'preambular' : 'paragraph';
    yield { kind, paths: [[String(value)]], start: found.index, end, valueStart: found.index, valueEnd: end };
  }
}

const ordinalValues = ordinalWords.map((words) => new RegExp(`^(?:${words.join('|')})$`, 'iu'));

function ordinalValue(word: string): number | null {
  const digits = /^\d{1,2}/.exec(word);
  if (digits) return Number(digits[0]);
  const index = ordinalValues.findIndex((pattern) => pattern.test(word));
  return index < 0 ? null : index + 1;
}

const chineseSuffixes: Record<string, UnitKind> = {
  段: 'paragraph',
  条规则: 'rule',
  条: 'article',
  款: 'subparagraph',
  章: 'chapter',
  节: 'section',
};
const chineseWords: Record<string, UnitKind> = {
  规则: 'rule',
  原则: 'principle',
  核心原则: 'principle',
  准则: 'guideline',
  示范战略: 'strategy',
  战略: 'strategy',
  初步意见: 'observation',
};

function* chineseLevels(text: string): Generator<UnitLevel> {
  for (const found of text.matchAll(chinesePattern)) {
    const { pp, list, suffix, word, letterSection, annex, annexNumber } = found.groups ?? {};
    const start = found.index;
    const end = start + found[0].length;
    if (word) {
      const level = chineseWord(text, word, start, end);
      if (level) yield level;
    } else if (annex) {
      yield chineseAnnex(text, annexNumber, start, end);
    } else if (letterSection) {
      const path = letterSection.toLowerCase().split('.');
      yield { kind: 'section', paths: [path], start, end, valueStart: start, valueEnd: end - 1 };
    } else if (list && suffix) {
      const level = chineseList(text, list, text.indexOf('第', start) + 1, suffix);
      if (!level) continue;
      const numbered = readInserted(text, level, end);
      yield { ...level, kind: pp ? 'preambular' : level.kind, start, end: readClause(text, level, numbered) };
    }
  }
}

function chineseWord(text: string, word: string, start: number, from: number): UnitLevel | null {
  const numbers = readNumbers(text, from, ['digits']);
  const kind = chineseWords[word];
  if (!numbers || !kind) return null;
  const commentary = kind === 'rule' ? sticky(/的评注/uy, text, numbers.end) : null;
  const { paths, end: valueEnd } = numbers;
  const end = valueEnd + (commentary?.[0].length ?? 0);
  return { kind: commentary ? 'commentary' : kind, paths, start, end, valueStart: from, valueEnd };
}

function chineseAnnex(text: string, number: string | undefined, start: number, end: number): UnitLevel {
  if (!number) return bareAnnex(start, end);
  const valueStart = end - number.length;
  const numbers = readNumbers(text, valueStart, ['digits']);
  return { kind: 'annex', paths: numbers?.paths ?? [], start, end, valueStart, valueEnd: end };
}

function chineseList(
  text: string,
  list: string,
  from: number,
  suffix: string,
): Omit<UnitLevel, 'start' | 'end'> | null {
  const numbers = readNumbers(text, from, ['digits']);
  const kind = suffix === '条' && isOfRules(text, from - 1) ? 'rule' : chineseSuffixes[suffix];
  if (!kind || !numbers || numbers.end !== from + list.length) return chineseNumeral(list, from, kind);
  return { kind, paths: numbers.paths, valueStart: from, valueEnd: numbers.end };
}

/** "《…规则》第45条": what the rules call a rule is counted like an article. */
function isOfRules(text: string, at: number): boolean {
  return /规则》?$/.test(text.slice(Math.max(0, at - 3), at));
}

function chineseNumeral(list: string, from: number, kind: UnitKind | undefined) {
  const value = fromChinese(list);
  return kind && value ? { kind, paths: [[String(value)]], valueStart: from, valueEnd: from + list.length } : null;
}

/** "第44条之二": what was put in behind an article says so behind the word. */
function readInserted(text: string, { paths }: Omit<UnitLevel, 'start' | 'end'>, end: number): number {
  const written = sticky(/(?<=条)之[二三四五]/uy, text, end)?.[0];
  const number = paths.at(-1)?.at(-1);
  if (!written || number === undefined) return end;
  paths.at(-1)?.splice(-1, 1, number + insertion(written));
  return end + written.length;
}

/** Behind an article come its clauses: "第37条(b)款", "第40条第2款(b)项(四)目". */
function readClause(text: string, level: Omit<UnitLevel, 'start' | 'end'>, end: number): number {
  if ((level.kind !== 'article' && level.kind !== 'subparagraph') || level.paths.length !== 1) return end;
  const steps = readSteps(text, end, level.paths[0] ?? []);
  if (steps.end === end) return end;
  level.paths[0] = steps.path;
  return readClause(text, level, steps.end + (sticky(/[款项目]/uy, text, steps.end)?.[0].length ?? 0));
}

function withoutOverlaps(levels: UnitLevel[]): UnitLevel[] {
  const kept: UnitLevel[] = [];
  for (const level of levels) {
    const last = kept.at(-1);
    if (!last || level.start >= last.end) kept.push(level);
    else if (level.end > last.end && last.paths.length === 0) kept[kept.length - 1] = level;
  }
  return kept;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
