import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Provision, ProvisionKind } from '#corpus/provision/provision.ts';
import { questionMax } from '../answer/answer.ts';
import { readCursor } from '../http/page-of.ts';
import type { Library } from '../library/library.ts';
import type { Retrieve } from '../retrieval/retrieval.ts';
import { createApi } from './api.ts';
import { json, Lang, Listed, problem } from './parameters.ts';

// A person reads no further, and a program that needs all walks the outline instead.
const depthMax = 200;

const SearchHit = z
  .object({
    provision: Provision,
    score: z.number(),
    matchedBy: z.array(z.enum(['reference', 'words', 'meaning'])),
  })
  .meta({ id: 'SearchHit' });

const search = createRoute({
  method: 'get',
  path: '/search',
  operationId: 'searchProvisions',
  summary: 'Provisions by reference, words and meaning, best first',
  request: {
    query: z.object({
      q: z.string().trim().min(1).max(questionMax),
      limit: z.coerce.number().int().min(1).max(100).default(10),
      instrument: Listed,
      body: Listed,
      year: Listed.transform((years) => years?.map(Number)).pipe(z.array(z.int()).optional()),
      kind: Listed.pipe(z.array(ProvisionKind).optional()),
      lang: Lang.optional(),
      cursor: z.string().max(20).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({ query: z.string(), took: z.number(), next: z.string().nullable(), hits: z.array(SearchHit) }),
      'One hit a provision; `lang` is a preference, not a filter',
    ),
    400: problem('The query is not valid'),
  },
});

export type SearchParts = {
  library: Library;
  retrieve: Retrieve;
  /** Which language a question is in, where the caller does not say. */
  detectLanguage: (text: string) => string;
  now: () => number;
};

/** Finding provisions. */
export function searchRoutes({ library, retrieve, detectLanguage, now }: SearchParts) {
  return createApi().openapi(search, async (c) => {
    const { q, limit, instrument, body, year, kind, lang, cursor } = c.req.valid('query');
    const started = now();
    const offset = readCursor(cursor);
    const filter = {
      ...(instrument ? { instruments: instrument } : {}),
      ...(body ? { bodies: body } : {}),
      ...(year ? { years: year } : {}),
      ...(kind ? { kinds: kind } : {}),
    };
    const asked = {
      question: q,
      lang: lang ?? detectLanguage(q),
      limit: Math.min(offset + limit + 1, depthMax),
      filter,
    };
    const { hits } = await retrieve(asked);
    const page = hits.slice(offset, offset + limit);
    const shown = await Promise.all(
      page.map(async ({ provision, score, matchedBy }) => ({
        provision: await library.present(provision),
        score,
        matchedBy,
      })),
    );
    const next = hits.length > offset + limit ? String(offset + limit) : null;
    return c.json({ query: q, took: now() - started, next, hits: shown }, 200);
  });
}
