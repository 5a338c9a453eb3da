import { createRoute } from '@hono/zod-openapi';
import { Answer, type AnswerQuestion, Question } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import { collectAnswer } from '../answer/collect-answer.ts';
import { createApi } from './api.ts';
import { json, problem } from './parameters.ts';

const ask = createRoute({
  method: 'post',
  path: '/ask',
  operationId: 'ask',
  summary: 'An answer, whole',
  request: { body: { required: true, content: { 'application/json': { schema: Question.meta({ id: 'Question' }) } } } },
  responses: {
    200: json(Answer, 'The answer; what could not be verified is not in it'),
    400: problem('Not a question'),
  },
});

/** Asking once. */
export function askRoutes(answerQuestion: AnswerQuestion, answers: AnswerStore) {
  return createApi().openapi(ask, async (c) => {
    const answer = await collectAnswer(answerQuestion(c.req.valid('json'), c.req.raw.signal));
    answers.remember(answer);
    return c.json(answer, 200);
  });
}
