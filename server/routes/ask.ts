import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Answer, type AnswerQuestion, Question } from '../answer/answer.ts';
import type { AnswerStore } from '../answer/answer-store.ts';
import { collectAnswer } from '../answer/collect-answer.ts';
import { ProblemError } from '../http/problem.ts';
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

const remembered = createRoute({
  method: 'get',
  path: '/answers/{id}',
  operationId: 'getAnswer',
  summary: 'An answer given within the last hour',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 200: json(Answer, 'The answer'), 404: problem('There is no such answer, or it is forgotten') },
});

/** Asking once, and fetching what was answered. */
export function askRoutes(answerQuestion: AnswerQuestion, answers: AnswerStore) {
  return createApi()
    .openapi(ask, async (c) => {
      const answer = await collectAnswer(answerQuestion(c.req.valid('json'), c.req.raw.signal));
      answers.remember(answer);
      return c.json(answer, 200);
    })
    .openapi(remembered, (c) => {
      const answer = answers.find(c.req.valid('param').id);
      if (!answer)
        throw new ProblemError('no-such-answer', 'Answers are remembered for an hour. Ask the question again.');
      return c.json(answer, 200);
    });
}
