import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ComparisonRow } from '#corpus/references/align-instruments.ts';
import { Connections } from '#corpus/references/connections.ts';
import { PhraseFindings } from '#corpus/references/phrases.ts';
import { Reference } from '#corpus/references/reference.ts';
import { pageOf } from '../http/page-of.ts';
import { ProblemError } from '../http/problem.ts';
import type { CrossReferences } from '../library/cross-references.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { json, Lang, Listed, Next, Paged, ProvisionPath, problem } from './parameters.ts';
import { missingProvision } from './provisions.ts';

const References = z.object({ references: z.array(Reference) });
const textCharactersMax = 1_000_000;

const resolveInQuery = createRoute({
  method: 'get',
  path: '/resolve',
  operationId: 'resolveCitations',
  summary: 'Every citation in a text, resolved',
  request: { query: z.object({ text: z.string().max(8000), lang: Lang.optional() }) },
  responses: { 200: json(References, 'The citations, in the order of the text'), 400: problem('No text') },
});

const NotedText = z
  .object({
    text: z.string().max(textCharactersMax),
    lang: Lang.optional(),
    footnotes: z
      .array(z.object({ mark: z.string(), at: z.number().int().min(0), text: z.string() }))
      .max(10_000)
      .optional(),
  })
  .meta({ id: 'NotedText' });

const resolveInBody = createRoute({
  method: 'post',
  path: '/resolve',
  operationId: 'resolveText',
  summary: 'Every citation in a text and its footnotes, resolved',
  request: { body: { required: true, content: { 'application/json': { schema: NotedText } } } },
  responses: { 200: json(References, 'The citations, in the order of the text'), 400: problem('No text') },
});

const connections = createRoute({
  method: 'get',
  path: '/provisions/{slug}/{locator}/connections',
  operationId: 'getConnections',
  summary: 'What a provision cites, what cites it, and what later instruments made of it',
  request: { params: ProvisionPath, query: z.object({ lang: Lang.optional(), ...Paged }) },
  responses: {
    200: json(
      Connections.extend({ next: Next }).meta({ id: 'Connections' }),
      'The connections; what cites it grows with the sources, and comes in pages',
    ),
    404: problem('There is no such provision'),
  },
});

const compare = createRoute({
  method: 'get',
  path: '/compare',
  operationId: 'compareInstruments',
  summary: 'Two instruments aligned, paragraph by paragraph',
  request: {
    query: z.object({ left: z.string().max(200), right: z.string().max(200), lang: Lang.default('en'), ...Paged }),
  },
  responses: {
    200: json(
      z
        .object({ left: z.string(), right: z.string(), rows: z.array(ComparisonRow), next: Next })
        .meta({ id: 'Comparison' }),
      'Rows in the order of the right one',
    ),
    404: problem('One of the two is not at hand in this language'),
  },
});

const phrases = createRoute({
  method: 'get',
  path: '/phrases',
  operationId: 'findPhrase',
  summary: 'Agreed language: every place where a wording was used',
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(1000),
      lang: Lang.default('en'),
      instrument: Listed,
      limit: z.coerce.number().int().min(1).max(500).default(50),
      cursor: z.string().max(200).optional(),
    }),
  },
  responses: { 200: json(PhraseFindings.meta({ id: 'PhraseFindings' }), 'Newest first'), 400: problem('No phrase') },
});

/** How provisions hang together. */
export function crossReferenceRoutes(library: Library, crossReferences: CrossReferences) {
  return createApi()
    .openapi(resolveInQuery, async (c) => {
      const { text, lang } = c.req.valid('query');
      return c.json({ references: await crossReferences.resolve(text, lang ? { lang } : {}) }, 200);
    })
    .openapi(resolveInBody, async (c) => {
      const { text, lang, footnotes } = c.req.valid('json');
      const options = { ...(lang ? { lang } : {}), ...(footnotes ? { footnotes } : {}) };
      return c.json({ references: await crossReferences.resolve(text, options) }, 200);
    })
    .openapi(connections, async (c) => {
      const { slug, locator } = c.req.valid('param');
      const { lang, ...page } = c.req.valid('query');
      const found = await library.provision(`${slug}/${locator}`, lang);
      if (!found.found) throw missingProvision(slug, locator, found);
      const all = await crossReferences.connections(found.provision.id, found.provision.lang);
      const { items, next } = pageOf(all.citedBy, page);
      return c.json({ ...all, citedBy: items, next }, 200);
    })
    .openapi(compare, async (c) => {
      const { left, right, lang, ...page } = c.req.valid('query');
      const rows = await crossReferences.compare(left, right, lang);
      if (!rows)
        throw new ProblemError(
          'no-such-instrument',
          'GET /api/instruments lists what is at hand, and in which languages.',
        );
      const { items, next } = pageOf(rows, page);
      return c.json({ left, right, rows: items, next }, 200);
    })
    .openapi(phrases, async (c) => {
      const { q, lang, instrument, limit, cursor } = c.req.valid('query');
      const query = {
        phrase: q,
        lang,
        limit,
        ...(instrument ? { instruments: instrument } : {}),
        ...(cursor ? { cursor } : {}),
      };
      return c.json(await crossReferences.phrases(query), 200);
    });
}
