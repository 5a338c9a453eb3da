import type { Span } from '../text/find-quotation.ts';
import { type Force, has, type Lexicon } from './lexicon/lexicon.ts';

/** What a clause does with what it speaks of. */
export type Bearing = 'affirms' | 'denies' | 'restricts';

/** The verbs that say how binding a clause is. */
export const verbsOfForce: readonly Force[] = ['prohibition', 'obligation', 'recommendation', 'permission'];

/** How far behind a verb of force what denies it may stand, in letters: "is, in any case, prohibited". */
const verbReach = 48;

/** How far behind the verb "ensure that" may stand: "shall in particular ensure that", "measures shall be taken … to ensure that". */
const nestedReach = 20;
const meansReach = 60;

/** How far behind "who" its verb of force may end, in letters. */
const relativeReach = 24;

/** So many words before a verb of force may still deny it: "is not entitled". */
const wordsBeforeVerb = 1;

/** Fewer words between "if" and a comma make no condition: "when, after …". */
const conditionMin = 3;

/** Where conditions stand between commas or at the head of a text: of "Where it cannot be done, the State shall …" the first part. */
export function conditionsIn(text: string, { clauseOpeners, joins, force }: Lexicon): Span[] {
  const commas = [...text.matchAll(/[,،，]/gu)].map(({ index }) => index + 1);
  return [...text.matchAll(clauseOpeners)].flatMap(({ index }) => {
    const before = text.slice(commas.findLast((comma) => comma <= index) ?? 0, index);
    if (before.replace(joins, '').trim() !== '') return [];
    const end = commas.find((comma) => comma > index && text.slice(index, comma).split(/\s+/u).length > conditionMin);
    const goesOn = end !== undefined && verbsOfForce.some((verb) => has(text.slice(end), force[verb]));
    return goesOn ? [{ start: index, end }] : [];
  });
}

/** A text without its conditions and without verbs of force that are not its own: of "who cannot read" without "cannot". */
export function mainOf(text: string, lexicon: Lexicon): string {
  const rest = conditionsIn(text, lexicon).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  return withoutRelativeVerbs(rest, lexicon);
}

function withoutRelativeVerbs(text: string, lexicon: Lexicon): string {
  const { relatives, force } = lexicon;
  const main = firstVerb(text, lexicon)?.index ?? text.length;
  // Behind the verb of the sentence, a relative clause may hold a rule of its own.
  const early = [...text.matchAll(relatives)].filter(({ index }) => index < main);
  return early.reduceRight((rest, { index, 0: word }) => {
    const from = index + word.length;
    const verb = firstOf(
      rest.slice(from, from + relativeReach),
      verbsOfForce.map((one) => force[one]),
    );
    if (!verb || rest.slice(from, from + verb.index).trim() !== '') return rest;
    return `${rest.slice(0, from)} ${rest.slice(from + verb.index + verb[0].length)}`;
  }, text);
}

/**
 * "Shall not" denies, "shall be prohibited" too, and "shall not be prohibited" affirms; "only" and "unless" restrict.
 * It is a denial where it says that something is not, "only" and "not unless" among them.
 */
export function bearingOf(text: string, opening: string, lexicon: Lexicon): { bearing: Bearing; isDenial: boolean } {
  const denies = isDenied(text, lexicon) !== (opening !== '' && isDenied(opening, lexicon));
  const plain = withoutNotOnly(`${opening} ${text}`, lexicon);
  const restricts = has(plain, lexicon.only);
  const isExclusive = has(plain.replace(lexicon.unless, ' '), lexicon.only);
  return { bearing: restricts ? 'restricts' : denies ? 'denies' : 'affirms', isDenial: isExclusive || denies };
}

/** "Not only" restricts nothing. */
export function withoutNotOnly(text: string, { idle, absolute }: Lexicon): string {
  return text.replace(idle, (words) => (has(words, absolute) ? ' ' : words));
}

/** What denies stands before the verb or right behind it; "those who do not pose a risk" denies nothing of the rest. */
function isDenied(text: string, lexicon: Lexicon): boolean {
  const { idle, denials, bans, refusals } = lexicon;
  const plain = aroundVerb(behindNested(mainOf(text, lexicon).replace(idle, ' '), lexicon), lexicon);
  const denial = plain.search(denials);
  const refusal = firstOf(plain, [bans, refusals])?.index ?? -1;
  if (denial < 0 || refusal < 0) return denial >= 0 || refusal >= 0;
  // "Shall not be prohibited" affirms; "forbidden to do to nobody" is how some languages forbid.
  return denial > refusal;
}

/** "Shall ensure that nobody is held" says that nobody is held; "in order to ensure that" says why. */
function behindNested(text: string, lexicon: Lexicon): string {
  const { nested, means, denials, subordinate } = lexicon;
  const verb = firstVerb(text, lexicon);
  const first = verb && [...text.matchAll(nested)].find(({ index }) => index >= verb.index);
  if (!first) return text;
  const reach = has(text.slice(0, first.index), means) ? meansReach : nestedReach;
  if (first.index > verb.index + verb[0].length + reach) return text;
  if (has(text.slice(verb.index + verb[0].length, first.index), subordinate)) return text;
  return has(text.slice(0, first.index), denials) ? text : text.slice(first.index + first[0].length);
}

function firstVerb(text: string, { force, bans }: Lexicon): RegExpExecArray | undefined {
  return firstOf(text, [...verbsOfForce.map((verb) => force[verb]), bans]);
}

/** What is found first in a text by any of some patterns. */
export function firstOf(text: string, patterns: readonly RegExp[]): RegExpExecArray | undefined {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)].slice(0, 1));
  return found.sort((one, other) => one.index - other.index)[0];
}

function aroundVerb(text: string, lexicon: Lexicon): string {
  const { subordinate } = lexicon;
  const first = firstVerb(text, lexicon);
  if (!first) return withoutSubordinate(behindReport(text, lexicon), subordinate);
  const end = first.index + first[0].length + verbReach;
  const start = first.index;
  return (
    withoutSubordinate(behindReport(text.slice(0, start), lexicon), subordinate) +
    ` ${lastWords(text.slice(0, start))} ` +
    withoutSubordinate(text.slice(start, end), subordinate)
  );
}

/** What stands right before a verb belongs to it, whatever began before. */
function lastWords(text: string): string {
  return text.trimEnd().split(/\s+/u).slice(-wordsBeforeVerb).join(' ');
}

/** "The Assembly underscored that the Rules are not binding" says that they are not. */
function behindReport(text: string, { force, reports }: Lexicon): string {
  const report = text.search(reports);
  return report >= 0 && has(text.slice(0, report), force.note) ? text.slice(report + 1).replace(/^\p{L}+/u, '') : text;
}

/** Without the parts that begin with "who", "if" and the like, each as far as the next comma. */
function withoutSubordinate(text: string, subordinate: RegExp): string {
  return text
    .split(/(?<=[,،，])/u)
    .map((part) => part.slice(0, indexOf(part, subordinate)))
    .join('');
}

/** Where a pattern is first found; the end of the text where it is not. */
export function indexOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at >= 0 ? at : text.length;
}
