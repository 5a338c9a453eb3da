import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Statement } from '../answer/answer.ts';
import type { VerifyText } from '../answer/verify-text.ts';
import { createApi } from './api.ts';
import { json, Lang, problem } from './parameters.ts';

/** A text to judge; marks `[1]`, `[2]` … in it number the provisions in `sources`. */
export const TextToVerify = z
  .object({
    text: z.string().min(1).max(100_000),
    sources: z.array(z.string().max(400)).max(200),
    lang: Lang.optional(),
  })
  .meta({ id: 'TextToVerify' });

const verify = createRoute({
  method: 'post',
  path: '/verify',
  operationId: 'verifyText',
  summary: "Anybody's answer, judged by the checks that ours pass",
  request: { body: { required: true, content: { 'application/json': { schema: TextToVerify } } } },
  responses: {
    200: json(z.object({ statements: z.array(Statement) }), 'Every statement with its verdict, none left out'),
    400: problem('Not a text with its sources'),
  },
});

/** Judging what others wrote. */
export function verifyRoutes(verifyText: VerifyText) {
  return createApi().openapi(verify, async (c) => c.json({ statements: await verifyText(c.req.valid('json')) }, 200));
}
