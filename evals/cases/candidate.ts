import type { Feedback } from '#server/store/answer-archive.ts';

/** A case in the making: what a reader judged, in the form of a statement case, for a person to review and to number. */
export type Candidate = {
  /** Right is a candidate for an honest statement, wrong for a planted defect or a question that was answered badly. */
  verdict: Feedback['verdict'];
  question: string;
  lang: string;
  /** The words that were judged, with marks that number the sources. */
  text: string;
  sources: string[];
  /** What the reader said is the matter. */
  tries: string | null;
  origin: 'feedback';
};

/** Makes a candidate of what a reader said. */
export function candidateOf({ verdict, question, lang, words, provisions, comment }: Feedback): Candidate {
  const marks = provisions.map((_, at) => `[${at + 1}]`).join('');
  const text = marks ? `${words} ${marks}` : words;
  return { verdict, question, lang, text, sources: provisions, tries: comment, origin: 'feedback' };
}
