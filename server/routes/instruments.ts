import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Instrument, OutlineNode } from '#corpus/provision/instrument.ts';
import { pageOf } from '../http/page-of.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { json, Lang, Next, Paged, problem } from './parameters.ts';

const list = createRoute({
  method: 'get',
  path: '/instruments',
  operationId: 'listInstruments',
  summary: 'Every instrument, at hand or missing',
  request: { query: z.object({ lang: Lang.optional(), ...Paged }) },
  responses: {
    200: json(
      z.object({ instruments: z.array(Instrument), next: Next }).meta({ id: 'Instruments' }),
      'The instruments',
    ),
    400: problem('The query is not valid'),
  },
});

const one = createRoute({
  method: 'get',
  path: '/instruments/{slug}',
  operationId: 'getInstrument',
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
    .openapi(list, async (c) => {
      const { lang, ...page } = c.req.valid('query');
      const { items, next } = pageOf(await library.instruments(lang), page);
      return c.json({ instruments: items, next }, 200);
    })
    .openapi(one, async (c) => {
      const { slug } = c.req.valid('param');
      const instrument = await library.instrument(slug, c.req.valid('query').lang);
      if (!instrument) throw new ProblemError('no-such-instrument', 'GET /api/instruments lists the instruments.');
      return c.json(instrument, 200);
    });
}
