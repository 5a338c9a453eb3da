import { contentStemsOf } from '../text/words.ts';
import { firstOf, verbsOfForce } from './bearing.ts';
import type { Clause } from './clauses.ts';
import { has, type Lexicon } from './lexicon/lexicon.ts';
import type { SameWords } from './same-words.ts';

/** A statement that says so much of what follows a condition says that part again. */
const saidShare = 0.5;

/** A condition of fewer words of its own says too little to be missed: "where in use". */
const conditionMin = 2;

type Compared = { claimed: Clause; said: Clause; own: string; lang: string; lexicon: Lexicon; words: SameWords };

/**
 * Why a statement does without the condition at the head of its source: it asserts what is only supposed there, or
 * what follows from it. Null where it does neither.
 */
export function droppedCondition({ claimed, said, own, lang, lexicon, words }: Compared): string | null {
  if (isConditional(own, lexicon)) return null;
  const parts = readCondition(said.sentence, lexicon);
  if (!parts) return null;
  const condition = contentStemsOf(parts.condition, lang);
  const rest = contentStemsOf(parts.rest, lang);
  const supposed = condition.difference(rest);
  const speaksOf = (stems: ReadonlySet<string>, of: ReadonlySet<string>) =>
    [...of].filter(
      (stem) => stems.has(stem) || [...(words.alternatives.get(stem) ?? [])].some((one) => stems.has(one)),
    );
  const predicate = contentStemsOf(predicateOf(claimed.text, lexicon), lang);
  const isAllSupposed =
    speaksOf(condition, claimed.stems).length === claimed.stems.size && !claimed.stems.isDisjointFrom(supposed);
  if (isAllSupposed || (speaksOf(rest, predicate).length === 0 && speaksOf(supposed, predicate).length > 0))
    return 'It asserts what the provision only supposes';
  const isSaid = speaksOf(rest, claimed.stems).length >= saidShare * claimed.stems.size;
  const isDropped = supposed.size >= conditionMin && speaksOf(supposed, claimed.stems.difference(rest)).length === 0;
  // Above a list a condition often says no more than what the list is for.
  return isSaid && isDropped && !/[:：]/u.test(said.sentence) ? 'It leaves out the condition of the provision' : null;
}

/** "A director of two prisons", for "when two prisons are under one director": the condition is named in other words. */
export function namesCondition(claimed: Clause, sentence: string, lang: string, lexicon: Lexicon): boolean {
  const parts = readCondition(sentence, lexicon);
  if (!parts) return false;
  const supposed = contentStemsOf(parts.condition, lang).difference(contentStemsOf(parts.rest, lang));
  return claimed.stems.intersection(supposed).size >= conditionMin;
}

function isConditional(own: string, { exceptions, hedges, partials, conditions, clauseOpeners }: Lexicon): boolean {
  return [exceptions, hedges, partials, conditions, clauseOpeners].some((pattern) => has(own, pattern));
}

/** "Where such visits are allowed," at the head of a sentence, and what follows. */
function readCondition(
  sentence: string,
  { clauseOpeners, joins }: Lexicon,
): { condition: string; rest: string } | null {
  if (sentence.search(clauseOpeners) !== 0) return null;
  const commas = [...sentence.matchAll(/[,،，]/gu)].map(({ index }) => index);
  // "If it is rejected, or is not answered, …" is one condition.
  const isJoined = (comma: number) =>
    sentence
      .slice(comma + 1)
      .trimStart()
      .search(joins) === 0;
  const comma = commas.find((at) => !isJoined(at)) ?? -1;
  return comma < 0 ? null : { condition: sentence.slice(0, comma), rest: sentence.slice(comma + 1) };
}

/** What stands behind the first verb of force; the whole where there is none. */
function predicateOf(text: string, { force }: Lexicon): string {
  const first = firstOf(
    text,
    verbsOfForce.map((verb) => force[verb]),
  );
  return first ? text.slice(first.index + first[0].length) : text;
}
