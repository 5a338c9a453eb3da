import type { Notice } from '../answer.ts';
import { coveredBy, type FocusStems } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Passage } from '../evidence/passage.ts';
import { stemsOf } from '../evidence/passage-stems.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import { contentStemsOf } from '../text/words.ts';

/** How each language joins the two things that one question asks for. */
const joints: Record<string, RegExp> = {
  en: /\s(?:and|or|as well as)\s|;/i,
  fr: /\s(?:et|ou|ainsi que)\s|;/i,
  es: /\s(?:y|e|o|así como)\s|;/i,
  ru: /\s(?:и|или|а также)\s|;/i,
  zh: /和|以及|或|；/,
  ar: /\s(?:أو|وكذلك)\s?|؛|\sو(?=\p{L}{3})/u,
};

/** Of a part that is answered, at least this many words are spoken of; a common word alone is none. */
const subjectRarity = 0.3;

/** Names the part of a question of which nothing that is quoted speaks, where another part is answered. */
export function noticePartlyCovered({ question }: Evidence, focus: FocusStems, passages: readonly Passage[]): Notice[] {
  const parts = question.asked.split(joints[question.lang] ?? /;/);
  if (parts.length < 2) return [];
  const spoken = passages.reduce((stems, passage) => stems.union(stemsOf(passage)), new Set<string>());
  const covered = new Set(coveredBy(spoken, focus));
  const subjects = parts.map((part) => {
    const stems = contentStemsOf(part, question.lang);
    return focus.filter(({ word, weight }) => stems.has(word.stem) && weight >= subjectRarity);
  });
  const missing = subjects.filter((subject) => subject.length > 0 && subject.every((entry) => !covered.has(entry)));
  const answered = subjects.some((subject) => subject.some((entry) => covered.has(entry)));
  if (missing.length === 0 || !answered) return [];
  const words = missing.flat().map(({ word }) => word.text);
  const text = fillMessage(messagesIn(question.lang).notices.partlyCovered, { words: [...new Set(words)].join(', ') });
  return [{ kind: 'partly-covered', text }];
}
