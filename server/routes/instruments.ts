import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Instrument, OutlineNode } from '#corpus/provision/instrument.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { json, Lang, problem } from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/instruments',
  summary: 'Every instrument, at hand or missing',
  request: { query: z.object({ lang: Lang.optional() }) },
  responses: { 200: json(z.object({ instruments: z.array(Instrument) }), 'The instruments') },
});

const one = createRoute({
  method: 'get',
  path: '/instruments/{slug}',
  summary: 'One instrument with its outline',
  request: { params: z.object({ slug: z.string().max(200) }), query: z.object({ lang: Lang.optional() }) },
  responses: {
    200: json(
      Instrument.extend({ outline: z.array(OutlineNode) }).meta({ id: 'InstrumentWithOutline' }),
      'The instrument',
    ),
    404: problem('There is no such instrument'),
  },
});

/** What there is to answer from. */
export function instrumentRoutes(library: Library) {
  return createApi()
    .openapi(list, async (c) => c.json({ instruments: await library.instruments(c.req.valid('query').lang) }, 200))
    .openapi(one, async (c) => {
      const { slug } = c.req.valid('param');
      const instrument = await library.instrument(slug, c.req.valid('query').lang);
      if (!instrument) throw new ProblemError('no-such-instrument', 'GET /api/instruments lists the instruments.');
      return c.json(instrument, 200);
    });
}
