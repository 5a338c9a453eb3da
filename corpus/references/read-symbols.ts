import { arabicLetterNames } from '../provision/numerals.ts';
import { formatSymbol, parseDesignation, parseSymbol, type UnSymbol } from '../provision/symbol.ts';
import {
  type AdoptingBody,
  bodyBefore,
  bodyBeforeChinese,
  bodyBehind,
  bodyWithin,
  namesHumanRightsCouncil,
} from './body-words.ts';
import { adoptingBody, designationOf } from './designation.ts';
import { readChineseDateBefore, readDate, readYear } from './read-dates.ts';
import type { Reference } from './reference.ts';

/** A symbol in the folded text, or the number of a resolution that stands for one. */
export type SymbolMention = {
  start: number;
  end: number;
  symbol: string;
  kind: Reference['kind'];
  date: string | null;
  /** Where the number itself ends, before its date. */
  numberEnd: number;
  /** True for a bare number that nothing calls a resolution: a citation only where the corpus has it. */
  bare: boolean;
};

const letterNames = arabicLetterNames.join('|');
const fullSymbol =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}/.-])(?:(?:A|S|E|A\/HRC|a|s|e|a\/hrc)\/(?:RES|res)\/(?:(?:E?S-)?\d{1,4}\/\d{1,4}(?: ?[A-Z](?![\p{L}\d]))?|\d{1,4}(?: ?[A-Z])? ?\([A-Z0-9-]{1,8}\))|[A-Z]{1,6}(?:\.\d{1,3})?(?:\/[A-Za-z0-9](?:[A-Za-z0-9.-]|\(\d{1,3}\)){0,24}){1,9}(?: ?\((?:(?:Vol|Part|Sect)s?\.? ?[IVX\d]{1,5}[A-Z]?(?: and [IVX]{1,4})?|Introduction)\))?(?:\/(?:Corr|Add|Rev|Amend)\.\d{1,3}){0,3})/gu;
const number = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}/.-])(?:(?<modern>(?:E?S-|د ?إ ?ط?-)?\\d{1,4} ?/ ?\\d{1,4})(?: ?(?<part>[A-Z](?![\\p{L}\\d])|(?:${letterNames})(?!\\p{L})))?(?![/\\d])|(?<old>\\d{1,4})(?: ?(?<oldPart>[A-Z]|${letterNames}))? ?\\((?<session>[IVXLC]{1,8}|E?S-[IVXLC]{1,6}|د ?(?:إ ?ط?)? ?-? ?\\d{1,2}|د ?- ?(?:إ ?ط? ?- ?)?\\d{1,2}|(?:19|20)\\d\\d)\\))`,
  'gu',
);
const resolutionWord =
  /(?<![\p{L}])(?:UNSCRs?|r[ée]solutions?|res\.?|resoluci(?:ón|ones)|резолюци(?:я|и|ю|ей|й|ям|ями|ях)|[وفبلك]{0,2}(?:ال|لل)?قرار(?:ا|ات|ين|ان|ي|اي)?(?:ها|ه|هما|يها|تها)?|[وفبلك]{0,2}(?:ال|لل)?قراراتها?|[وفبلك]{0,2}قراريها)(?!\p{L})|决议/giu;
const decisionWord =
  /(?<![\p{L}])(?:d[ée]cisions?|decisi(?:ón|ones)|решени(?:е|я|ю|ем|и|й|ям|ями|ях)|[وفبلك]{0,2}(?:ال|لل)?مقرر(?:ا|ات|ين|ان|ي)?(?:ها|ه|هما|يها|اتها)?)(?!\p{L})|决定/giu;
const sentenceEnd = /[;。؟!?]|(?<=[\p{L}\d)"'\]]{2})\. (?=[\p{Lu}"'(\p{Script=Arabic}])/gu;

type Token =
  | { sort: 'resolution' | 'decision' | 'stop'; start: number; end: number; chinese: boolean }
  | { sort: 'number'; start: number; end: number; found: RegExpExecArray };

/** Every symbol and every number of a resolution in the folded text, in order, without decisions and spans of years. */
export function readSymbols(text: string): SymbolMention[] {
  const symbols = [...fullSymbols(text)];
  const numbers = [...governed(text, tokensOf(text, symbols))];
  return [...symbols, ...numbers].sort((one, other) => one.start - other.start);
}

function* fullSymbols(text: string): Generator<SymbolMention> {
  for (const found of text.matchAll(fullSymbol)) {
    const written = found[0].replace(/[/.-]+$/, '');
    if (!/\d/.test(written) || !/\//.test(written)) continue;
    const parsed = parseSymbol(written);
    if (!parsed) continue;
    const end = found.index + written.length;
    const date = readDate(text, end) ?? (written.endsWith(')') ? null : readYear(text, end));
    const kind = parsed.kind === 'document' ? 'document' : (`${parsed.body}-resolution` as const);
    yield {
      start: found.index,
      end: date?.end ?? end,
      numberEnd: end,
      symbol: formatSymbol(withYear(parsed, date?.iso)),
      kind,
      date: date?.iso ?? null,
      bare: false,
    };
  }
}

/** "S/RES/1325 of 31 October 2000" gives the year that its symbol lacks. */
function withYear(symbol: UnSymbol, date: string | undefined): UnSymbol {
  return symbol.kind === 'resolution' && symbol.session === '' && date
    ? { ...symbol, session: date.slice(0, 4) }
    : symbol;
}

function tokensOf(text: string, symbols: readonly SymbolMention[]): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(resolutionWord)) tokens.push(wordToken('resolution', found));
  for (const found of text.matchAll(decisionWord)) tokens.push(wordToken('decision', found));
  for (const found of text.matchAll(sentenceEnd)) tokens.push(wordToken('stop', found));
  const taken = symbols.map(({ start, numberEnd }) => ({ start, end: numberEnd }));
  let next = 0;
  for (const found of text.matchAll(number)) {
    while ((taken[next]?.end ?? Infinity) <= found.index) next += 1;
    if ((taken[next]?.start ?? Infinity) <= found.index) continue;
    tokens.push({ sort: 'number', start: found.index, end: found.index + found[0].length, found });
  }
  return tokens.sort((one, other) => one.start - other.start);
}

function wordToken(sort: 'resolution' | 'decision' | 'stop', found: RegExpExecArray): Token {
  const chinese = found[0] === '决议' || found[0] === '决定' || found[0] === '。';
  return { sort, start: found.index, end: found.index + found[0].length, chinese };
}

/** A word such as "resolutions" with the numbers that it governs, and whose they are. */
type Group = {
  word: { start: number; end: number } | null;
  decision: boolean;
  body: AdoptingBody | null;
  /** True where the Human Rights Council is named shortly before. */
  nearCouncil: boolean;
  members: Member[];
};

/** A number with what stands behind it: its date, and the body that adopted it. */
type Member = {
  start: number;
  end: number;
  wholeEnd: number;
  date: string | null;
  body: AdoptingBody | null;
  found: RegExpExecArray;
};

/** How far the first number may stand from its word, and one number from the one before it, titles and dates included. */
const firstReach = 90;
const nextReach = 420;

/** Gives each number to the word that governs it: in Chinese the one behind it, elsewhere the one before. */
function* governed(text: string, tokens: readonly Token[]): Generator<SymbolMention> {
  let group: Group | null = null;
  let pending: Member[] = [];
  let chineseFrom = 0;
  for (const token of tokens) {
    if (token.sort === 'number') {
      const member = memberOf(text, token.found);
      if (group && !isChineseNumber(text, token) && reaches(text, group, member.start)) addMember(text, group, member);
      else pending.push(member);
    } else if (token.chinese && token.sort !== 'stop') {
      yield* chineseMentions(text, pending, token.sort === 'decision', chineseFrom);
      pending = [];
      chineseFrom = token.end;
    } else {
      if (group) yield* mentionsOf(group);
      group = token.sort === 'stop' ? null : openGroup(text, token, token.sort === 'decision');
      if (token.sort !== 'stop') continue;
      yield* bareMentions(text, pending);
      pending = [];
      chineseFrom = token.end;
    }
  }
  if (group) yield* mentionsOf(group);
  yield* bareMentions(text, pending);
}

function openGroup(text: string, word: { start: number; end: number }, decision: boolean): Group {
  if (decision) return { word, decision, body: null, nearCouncil: false, members: [] };
  const { body, start } = bodyBefore(text, word.start);
  const nearCouncil = body === null && namesHumanRightsCouncil(text.slice(Math.max(0, word.start - 160), word.start));
  return { word: { start, end: word.end }, decision, body, nearCouncil, members: [] };
}

/** Behind a number come its date and its body, in either order. */
function memberOf(text: string, found: RegExpExecArray): Member {
  const start = found.index;
  const end = start + found[0].length;
  const early = bodyBehind(text, end);
  const date = readDate(text, early?.end ?? end) ?? (found.groups?.modern ? readYear(text, end) : null);
  const late = early ? null : bodyBehind(text, date?.end ?? end);
  const wholeEnd = late?.end ?? date?.end ?? early?.end ?? end;
  return { start, end, wholeEnd, date: date?.iso ?? null, body: early?.body ?? late?.body ?? null, found };
}

function isChineseNumber(text: string, { start, end }: { start: number; end: number }): boolean {
  return text.charAt(start - 1) === '第' || /^ ?(?:号|、|和|及|至)/.test(text.slice(end, end + 2));
}

const listed =
  /(?:[,(]|(?<!\p{L})(?:and|et|y|e|и|или|or|to|also|as well as|ainsi que|así como|а также|و|through)|و) ?$/iu;

function reaches(text: string, group: Group, start: number): boolean {
  const last = group.members.at(-1);
  if (!last) return start - (group.word?.end ?? 0) <= firstReach;
  return start - last.end <= nextReach && listed.test(text.slice(Math.max(last.end, start - 12), start));
}

function addMember(text: string, group: Group, member: Member): void {
  if (!group.members.length && group.word && !group.body) {
    group.body = bodyWithin(text.slice(group.word.end, member.start));
  }
  group.members.push(member);
  if (member.body && (!group.body || group.body === 'council')) group.body = member.body;
}

function mentionsOf(group: Group): SymbolMention[] {
  if (group.decision || group.body === 'other') return [];
  const [first] = group.members;
  const near = group.word && first && first.start - group.word.end <= 6;
  return group.members.flatMap((member) => {
    const start = near && member === first ? (group.word?.start ?? member.start) : member.start;
    const mention = mentionOf(member, bodyOfMember(member, group.body, group.nearCouncil), start);
    return mention ? [mention] : [];
  });
}

function chineseMentions(text: string, members: Member[], decision: boolean, from: number): SymbolMention[] {
  const [first] = members;
  if (decision || !first) return [];
  const body = bodyBeforeChinese(text.slice(Math.max(from, first.start - 48), first.start));
  if (body === 'other') return [];
  return members.flatMap((member) => {
    const start = text.charAt(member.start - 1) === '第' ? member.start - 1 : member.start;
    const date = readChineseDateBefore(text, member.start);
    const dated = { ...member, date };
    const near = namesHumanRightsCouncil(text.slice(Math.max(from, member.start - 160), member.start));
    const mention = mentionOf(dated, bodyOfMember(dated, body, near), start);
    return mention
      ? [{ ...mention, numberEnd: chineseEnd(text, mention.end), end: chineseEnd(text, mention.end) }]
      : [];
  });
}

/** The Human Rights Council's sessions so far, with room for some years. */
const councilSessionsMax = 75;

/**
 * Where nothing says whose "42/9" it is, its year does: the Assembly's session is 1945 or 1946 years behind it.
 * Without a date, a number that the Council may have had is its own where the Council is named just before.
 */
function bodyOfMember({ found, date }: Member, body: AdoptingBody | null, nearCouncil: boolean) {
  const [, session, number] = /^(?:S-)?(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(found.groups?.modern ?? '') ?? [];
  if (body !== null || !session || Number(session) > councilSessionsMax) return body;
  const special = found.groups?.modern?.startsWith('S-');
  const ofAssembly = date !== null && !special && [1945, 1946].includes(Number(date.slice(0, 4)) - Number(session));
  if (ofAssembly) return 'general-assembly';
  if (date !== null && !special) return nearCouncil ? 'human-rights-council' : 'other';
  return nearCouncil && Number(number) <= 60 ? 'human-rights-council' : null;
}

function chineseEnd(text: string, end: number): number {
  return text.startsWith('号决议', end) ? end + 3 : end;
}

function* bareMentions(text: string, members: Member[]): Generator<SymbolMention> {
  for (const member of members) {
    if (isResult(text, member)) continue;
    const mention = mentionOf(member, null, member.start);
    if (mention) yield { ...mention, bare: true };
  }
}

const resultBefore =
  /(?<!\p{L})(?:scor(?:es?|ed|ing)|results?|ratios?|rates?|fractions?|odds|marks?|grades?|got|pressure)(?: (?:a|of|at|is|was|were|with|by|just|only|about))* $/iu;
const resultBehind =
  /^ (?:cases|points|marks|votes|people|persons|prisoners|patients|participants|respondents|women|men|children|times|in the (?:exam|test))(?!\p{L})/iu;

/** "He scored 77/232", "77/232 respondents": one number out of another. */
function isResult(text: string, { start, end }: Member): boolean {
  return resultBefore.test(text.slice(Math.max(0, start - 40), start)) || resultBehind.test(text.slice(end, end + 20));
}

function mentionOf(member: Member, body: AdoptingBody | null, start: number): SymbolMention | null {
  const designation = designationOf(member.found);
  const adopted = designation && adoptingBody(designation, body);
  const parsed = adopted && parseDesignation(designation, adopted);
  if (!adopted || !parsed) return null;
  return {
    start,
    end: member.wholeEnd,
    numberEnd: member.end,
    symbol: formatSymbol(parsed),
    kind: `${adopted}-resolution`,
    date: member.date,
    bare: false,
  };
}
