import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Answer } from '../answer/answer.ts';
import { docxAnswer } from '../answer/export/docx-answer.ts';
import { markdownAnswer } from '../answer/export/markdown-answer.ts';
import { type KeptAnswers, OpenedAnswer, Verdict } from '../answer/kept-answers.ts';
import { ProblemError } from '../http/problem.ts';
import { createApi } from './api.ts';
import { fileOf, headersOfFile, wordDocument } from './files.ts';
import { json, problem } from './parameters.ts';

const AnswerId = z.object({ id: z.string().max(64) });
const unknown = problem('There is no such answer, or it is forgotten');
const nothing = (description: string) => ({ description });

const open = createRoute({
  method: 'get',
  path: '/answers/{id}',
  operationId: 'getAnswer',
  summary: 'An answer given within the last hour or shared, checked again against the texts of today',
  request: { params: AnswerId },
  responses: { 200: json(OpenedAnswer, 'The answer, with how it stands today'), 404: unknown },
});

const remove = createRoute({
  method: 'delete',
  path: '/answers/{id}',
  operationId: 'deleteAnswer',
  summary: 'Forgets an answer, with everything that was said of it',
  request: { params: AnswerId },
  responses: { 204: nothing('It is gone'), 404: unknown },
});

const share = createRoute({
  method: 'post',
  path: '/answers/{id}/share',
  operationId: 'shareAnswer',
  summary: 'Keeps an answer until it is deleted, so that its address can be given to others',
  request: { params: AnswerId },
  responses: {
    200: json(
      z.object({ id: z.string(), page: z.string(), shared: z.string() }).meta({ id: 'Share' }),
      'Where it opens',
    ),
    404: unknown,
  },
});

const judge = createRoute({
  method: 'post',
  path: '/answers/{id}/feedback',
  operationId: 'judgeAnswer',
  summary: 'Says that an answer, or one statement of it, is right or wrong',
  request: {
    params: AnswerId,
    body: { required: true, content: { 'application/json': { schema: Verdict.meta({ id: 'Verdict' }) } } },
  },
  responses: { 204: nothing('Noted'), 400: problem('Not a verdict'), 404: unknown },
});

const exports = {
  docx: {
    type: wordDocument,
    summary: 'An answer as a Word document with real footnotes',
    operationId: 'getAnswerAsWord',
    write: docxAnswer,
  },
  md: {
    type: 'text/markdown; charset=utf-8',
    summary: 'An answer as Markdown with footnotes',
    operationId: 'getAnswerAsMarkdown',
    write: async (answer: Answer) => new TextEncoder().encode(markdownAnswer(answer)),
  },
} as const;

/** Answers after they were given. */
export function answerRoutes(answers: KeptAnswers, publicUrl: string) {
  const api = createApi();
  for (const [ending, { type, summary, operationId, write }] of Object.entries(exports)) {
    api.openAPIRegistry.registerPath({
      method: 'get',
      path: `/answers/{id}.${ending}`,
      operationId,
      summary,
      request: { params: AnswerId },
      responses: { 200: fileOf(type), 404: unknown },
    });
    api.get(`/answers/:file{[\\w-]+\\.${ending}}`, async (c) => {
      const id = c.req.param('file').slice(0, -ending.length - 1);
      const answer = (await answers.open(id)) ?? refuse();
      return c.body(new Uint8Array(await write(answer)), 200, headersOfFile(type, `answer-${id}.${ending}`));
    });
  }
  return api
    .openapi(open, async (c) => c.json((await answers.open(c.req.valid('param').id)) ?? refuse(), 200))
    .openapi(share, async (c) => {
      const { answer, shared } = (await answers.share(c.req.valid('param').id)) ?? refuse();
      return c.json({ id: answer.id, page: `${publicUrl}/a/${answer.id}`, shared }, 200);
    })
    .openapi(remove, async (c) => {
      if (!(await answers.remove(c.req.valid('param').id))) refuse();
      return c.body(null, 204);
    })
    .openapi(judge, async (c) => {
      if (!(await answers.judge(c.req.valid('param').id, c.req.valid('json')))) refuse();
      return c.body(null, 204);
    });
}

function refuse(): never {
  throw new ProblemError(
    'no-such-answer',
    'Answers are remembered for an hour, and longer only when they are shared. Ask the question again.',
  );
}
