import type { OfficialLanguage } from '#corpus/provision/language.ts';
import { numbersIn } from '../checks/lexicon/number-words.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { type Passage, textOfPassage } from '../evidence/passage.ts';
import { wordsOf } from '../text/words.ts';

/** How languages ask for a number of something; what is counted follows, where it stands behind. */
const countingWords: Record<OfficialLanguage, RegExp> = {
  en: /\bhow (?:many|much)\s+([\p{L}\s]{3,40})/iu,
  fr: /\bcombien (?:de |d[’'])([\p{L}\s]{3,40})/iu,
  es: /\bcuánt[oa]s?\s+([\p{L}\s]{3,40})/iu,
  ru: /сколько\s+([\p{L}\s]{3,40})/iu,
  zh: /多少/u,
  ar: /(?:^|\s)كم(?=\s)/u,
};

// "How much" and its like ask for a measure that words may give as well: "as much as health requires".
const asksHowMany = /\bhow many (?!times\b)/i;

/** Numbers that are no cardinals from two on: once, one, the twentieth. */
const otherNumbers =
  /\b(?:once|twice|(?<!\bno )one(?! another)|single|half|daily|weekly|monthly|annual\p{L}*|yearly|\p{L}+(?:teenth|tieth)|une?|una?|vigésim\p{L}+|vingtième)(?!\p{L})|один|одн\p{L}+|дважды|двадцат\p{L}+|ежегодн\p{L}+|ежедневн\p{L}+|一|每|واحد\p{L}*|مرة|يومي\p{L}*|سنوي\p{L}*/iu;

// "How many square metres", "how many consecutive days": what is counted is among the first two words.
const wordsOfMeasure = 2;

/**
 * False when a question asks how many of something there must be and no passage counts anything, or not such a thing:
 * rules on space do not answer how many square metres, however near they are. What stands in another language than the
 * question's can't be told by the words of the thing.
 */
export function countsWhatIsAsked({ question, rarity }: Evidence, passages: readonly Passage[]): boolean {
  const counting = countingWords[question.lang].exec(question.asked);
  if (!counting) return true;
  if (asksHowMany.test(question.asked) && !passages.some(hasNumber)) return false;
  if (passages.some(({ record }) => record.lang !== question.lang)) return true;
  const asked = counting[1] ?? '';
  const measure = wordsOf(asked, question.lang).slice(0, wordsOfMeasure);
  // A thing that no text ever counts can't be read as another.
  const unknown = measure.filter(({ stem }) => rarity(stem) >= 1);
  if (unknown.length === 0) return true;
  const spoken = passages.flatMap((passage) => wordsOf(textOfPassage(passage), passage.record.lang));
  return unknown.every(({ stem }) => spoken.some((word) => word.stem === stem));
}

/** Words that answer how soon, how often or how long without a number. */
const extents =
  /\b(?:prompt\p{L}*|immediate\p{L}*|without (?:any )?(?:undue )?delay|forthwith|as soon as|as long as|regular\p{L}*|periodic\p{L}*|frequent\p{L}*|short(?:est|er)?|indefinite\p{L}*|prolonged|immédiat\p{L}*|sans délai|réguli\p{L}*|inmediat\p{L}*|sin demora|regular\p{L}*|periódic\p{L}*)(?!\p{L})|незамедлительн\p{L}*|немедленн\p{L}*|регулярн\p{L}*|периодическ\p{L}*|立即|迅速|定期|尽快|فورا|دون تأخير|بانتظام|دوري\p{L}*/iu;

/** True where a question is after a measure and a passage gives none: no number nor, unless it is how many, an extent. */
export function lacksMeasure({ aims, asked }: Evidence['question'], passage: Passage): boolean {
  if (!aims.has('number') || hasNumber(passage)) return false;
  return asksHowMany.test(asked) || !extents.test(textOfPassage(passage));
}

function hasNumber(passage: Passage): boolean {
  const text = textOfPassage(passage);
  return numbersIn(text, passage.record.lang).length > 0 || otherNumbers.test(text);
}
