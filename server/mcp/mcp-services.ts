import type { Logger } from 'pino';
import type { AnswerQuestion } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import type { VerifyText } from '../answer/verify-text.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { CrossReferences } from '../library/cross-references.ts';
import type { Library } from '../library/library.ts';
import type { Retrieve } from '../retrieval/retrieval.ts';

/** What the tools stand on: the same services as the API, and nothing of their own. */
export type McpServices = {
  library: Library;
  crossReferences: CrossReferences;
  retrieve: Retrieve;
  answerQuestion: AnswerQuestion;
  verifyText: VerifyText;
  drafts: Drafts;
  answers: AnswerStore;
  detectLanguage: (text: string) => string;
  log: Logger;
};
