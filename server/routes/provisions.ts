import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Provision } from '#corpus/provision/provision.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { json, Lang, ProvisionPath, problem } from './parameters.ts';

const one = createRoute({
  method: 'get',
  path: '/provisions/{slug}/{locator}',
  operationId: 'getProvision',
  summary: 'One provision, with whole=true also its subparagraphs',
  request: {
    params: ProvisionPath,
    query: z.object({ lang: Lang.optional(), whole: z.enum(['true', 'false']).optional() }),
  },
  responses: {
    200: json(
      Provision.extend({ whole: z.array(Provision).optional() }).meta({ id: 'WholeProvision' }),
      'The provision',
    ),
    404: problem('There is no such provision; `nearest` names those that come closest'),
  },
});

/** Looking a provision up by its place. */
export function provisionRoutes(library: Library) {
  return createApi().openapi(one, async (c) => {
    const { slug, locator } = c.req.valid('param');
    const { lang, whole } = c.req.valid('query');
    const found = await library.provision(`${slug}/${locator}`, lang);
    if (!found.found) throw missingProvision(slug, locator, found);
    return c.json({ ...found.provision, ...(whole === 'true' ? { whole: await found.whole() } : {}) }, 200);
  });
}

/** Says which part does not exist, the instrument or the number, and what comes nearest. */
export function missingProvision(
  slug: string,
  locator: string,
  { instrumentKnown, nearest }: { instrumentKnown: boolean; nearest: string[] },
): ProblemError {
  const detail = instrumentKnown
    ? `${slug} has no ${locator}. Open one of the nearest, or see its outline at /api/instruments/${slug}.`
    : `${slug} is not among the sources at hand. GET /api/instruments lists them and how to get what is missing.`;
  return new ProblemError('no-such-provision', detail, nearest);
}
