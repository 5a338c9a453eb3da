import { termsDefinedIn } from '../evidence/definitions.ts';
import type { Evidence, FoundPassage } from '../evidence/evidence.ts';
import { textOfPassage } from '../evidence/passage.ts';
import { contentStemsOf } from '../text/words.ts';

/** How much the words of a question count beside retrieval's own score; .3 to .45 were best of 0 to .6 on development. */
const coverageShare = 0.4;

/**
 * In another language than the question's the words can't be compared. Such a passage counts as if it spoke of this
 * share, else whatever happens to be loaded in the asker's language would go before what answers.
 */
const coverageAcrossLanguages = 0.3;

/** What a passage gains for being of the form that was asked for: a definition, a figure. */
const formBonus = { definition: 0.2, figure: 0.08 };

/** A preamble says why and recalls what went before; it seldom answers. */
const preambularMalus = 0.1;

/** What a passage gains in a follow-up for standing in a rule that was just spoken of. */
const spokenOfBonus = 0.12;

/** A passage with what it is worth as an answer. */
export type RankedPassage = FoundPassage & { relevance: number };

/** What was found, by how well each passage answers; best first. */
export function rankByRelevance({ found, question, spokenOf }: Evidence): RankedPassage[] {
  return found
    .map((entry) => ({
      ...entry,
      relevance:
        Math.min(1, entry.score) * (1 - coverageShare) +
        coverageIn(entry, question.lang) * coverageShare +
        bonus(entry, question) +
        nearness(entry, spokenOf) -
        (entry.passage.record.kind === 'preambular' ? preambularMalus : 0),
    }))
    .sort((one, other) => other.relevance - one.relevance);
}

function coverageIn({ passage, coverage }: FoundPassage, lang: string): number {
  return passage.record.lang === lang ? coverage : Math.max(coverage, coverageAcrossLanguages);
}

function bonus({ passage }: FoundPassage, { aims, focus }: Evidence['question']): number {
  const text = textOfPassage(passage);
  const { lang } = passage.record;
  if (
    aims.has('definition') &&
    definesAny(
      text,
      lang,
      focus.map(({ stem }) => stem),
    )
  )
    return formBonus.definition;
  return aims.has('number') && hasFigure(text) ? formBonus.figure : 0;
}

function nearness({ passage }: FoundPassage, spokenOf: readonly string[]): number {
  const isNear = spokenOf.some((id) => isOfOneRule(id, passage.record.id) && id !== passage.record.id);
  return isNear ? spokenOfBonus : 0;
}

/** True for two provisions of the same rule, article or paragraph. */
export function isOfOneRule(one: string, other: string): boolean {
  return rootOf(one) === rootOf(other);
}

function rootOf(id: string): string {
  return id.split('.')[0] ?? id;
}

function definesAny(text: string, lang: string, focus: readonly string[]): boolean {
  return termsDefinedIn(text, lang).some((term) =>
    [...contentStemsOf(term, lang)].every((stem) => focus.includes(stem)),
  );
}

function hasFigure(text: string): boolean {
  return /\d|\b(?:one|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|eighteen|hours?|days?|weeks?|months?|years?)\b/i.test(
    text,
  );
}
