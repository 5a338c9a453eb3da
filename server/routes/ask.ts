import { createRoute } from '@hono/zod-openapi';
import { Answer, type AnswerQuestion, Question } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import { collectAnswer } from '../answer/collect-answer.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { refuseUnknownInstruments } from './known-instruments.ts';
import { json, problem } from './parameters.ts';

const ask = createRoute({
  method: 'post',
  path: '/ask',
  operationId: 'ask',
  summary: 'An answer, whole',
  request: { body: { required: true, content: { 'application/json': { schema: Question.meta({ id: 'Question' }) } } } },
  responses: {
    200: json(Answer, 'The answer; what could not be verified is not in it'),
    400: problem('Not a question, or of an instrument that is not known'),
  },
});

/** Asking once. */
export function askRoutes(answerQuestion: AnswerQuestion, answers: AnswerStore, library: Library) {
  return createApi().openapi(ask, async (c) => {
    const question = c.req.valid('json');
    await refuseUnknownInstruments(library, question.instruments);
    const answer = await collectAnswer(answerQuestion(question, c.req.raw.signal));
    answers.remember(answer);
    return c.json(answer, 200);
  });
}
