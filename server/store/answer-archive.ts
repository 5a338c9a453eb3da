import { z } from 'zod';
import { Answer } from '../answer/answer.ts';

/** What a reader said of an answer, with what it takes to make an eval case of it. */
export const Feedback = z.object({
  answer: z.string(),
  verdict: z.enum(['right', 'wrong']),
  /** Which statement is meant; null for the answer as a whole. */
  statement: z.number().int().min(0).nullable(),
  comment: z.string().nullable(),
  /** When, ISO 8601. */
  given: z.string(),
  question: z.string(),
  lang: z.string(),
  /** The words that were judged, and the provisions that they cite. */
  words: z.string(),
  provisions: z.array(z.string()),
});
export type Feedback = z.infer<typeof Feedback>;

/** An answer that somebody shared. */
export const SharedAnswer = z.object({ answer: Answer, shared: z.string() });
export type SharedAnswer = z.infer<typeof SharedAnswer>;

/** Keeps what people asked to be kept, until they ask for it to go. */
export interface AnswerArchive {
  /** Sharing an answer again changes nothing. */
  keep(shared: SharedAnswer): Promise<void>;
  find(id: string): Promise<SharedAnswer | null>;
  /** Takes an answer and what was said of it away; false where neither was there. */
  remove(id: string): Promise<boolean>;
  addFeedback(feedback: Feedback): Promise<void>;
  /** What was said of an answer, oldest first. */
  feedbackOn(id: string): Promise<Feedback[]>;
  /** Everything that was said, oldest first. */
  allFeedback(): Promise<Feedback[]>;
  close(): Promise<void>;
}
