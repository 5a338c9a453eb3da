import { type Force, has, type Lexicon } from './lexicon/lexicon.ts';

/** What a clause does with what it speaks of. */
export type Bearing = 'affirms' | 'denies' | 'restricts';

/** The verbs that say how binding a clause is. */
export const verbsOfForce: readonly Force[] = ['prohibition', 'obligation', 'recommendation', 'permission'];

/** How far behind a verb of force what denies it may stand, in letters: "is, in any case, prohibited". */
const verbReach = 48;

/** How far behind the verb "ensure that" may stand: "shall in particular ensure that". */
const nestedReach = 20;

/** How far behind "who" its verb of force may end, in letters. */
const relativeReach = 24;

/** So many words before a verb of force may still deny it: "is not entitled". */
const wordsBeforeVerb = 1;

/** Fewer words between "if" and a comma make no condition: "when, after …". */
const conditionMin = 3;

/** Where the condition at the head of a text ends, if something follows: "Where it cannot be done, the State shall …". */
export function endOfCondition(text: string, { clauseOpeners, force }: Lexicon): number {
  if (text.trimStart().search(clauseOpeners) !== 0) return 0;
  for (const { index } of text.matchAll(/[,،，]/gu)) {
    const hasWords = text.slice(0, index).trim().split(/\s+/u).length > conditionMin;
    if (hasWords && verbsOfForce.some((verb) => has(text.slice(index), force[verb]))) return index + 1;
  }
  return 0;
}

/** A text without the condition at its head and without verbs of force that are not its own: of "who cannot read" without "cannot". */
export function mainOf(text: string, lexicon: Lexicon): string {
  return withoutRelativeVerbs(text.slice(endOfCondition(text, lexicon)), lexicon);
}

function withoutRelativeVerbs(text: string, { relatives, force }: Lexicon): string {
  return [...text.matchAll(relatives)].reduceRight((rest, { index, 0: word }) => {
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
  const restricts = has(text, lexicon.only) || has(opening, lexicon.only);
  const isExclusive = has(`${opening} ${text}`.replace(lexicon.unless, ' '), lexicon.only);
  return { bearing: restricts ? 'restricts' : denies ? 'denies' : 'affirms', isDenial: isExclusive || denies };
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
  const { nested, denials, subordinate } = lexicon;
  const verb = firstVerb(text, lexicon);
  const first = verb && [...text.matchAll(nested)].find(({ index }) => index >= verb.index);
  if (!first || first.index > verb.index + verb[0].length + nestedReach) return text;
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
