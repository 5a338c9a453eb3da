import { termsDefinedIn } from '../evidence/definitions.ts';
import type { Evidence, FoundPassage } from '../evidence/evidence.ts';
import { textOfPassage } from '../evidence/passage.ts';
import { contentStemsOf } from '../text/words.ts';

/** How much the words of a question count beside retrieval's own score; .4 and .5 were best of 0 to .6 on development. */
const coverageShare = 0.45;

/** What a passage gains for being of the form that was asked for: a definition, a figure. */
const formBonus = 0.08;

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
        entry.score * (1 - coverageShare) +
        entry.coverage * coverageShare +
        bonus(entry, question) +
        nearness(entry, spokenOf),
    }))
    .sort((one, other) => other.relevance - one.relevance);
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
    return formBonus;
  return aims.has('number') && hasFigure(text) ? formBonus : 0;
}

function nearness({ passage }: FoundPassage, spokenOf: readonly string[]): number {
  const isNear = spokenOf.some((id) => rootOf(id) === rootOf(passage.record.id) && id !== passage.record.id);
  return isNear ? spokenOfBonus : 0;
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
