import type { Logger } from 'pino';
import type { AnswerQuestion } from './answer.ts';

/** Writes each question into the log before it is answered: for an operator who asked for that, and no other. */
export function logQuestions(answerQuestion: AnswerQuestion, log: Logger): AnswerQuestion {
  return (question, signal) => {
    log.info({ question: question.question }, 'asked');
    return answerQuestion(question, signal);
  };
}
