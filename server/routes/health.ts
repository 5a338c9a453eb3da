import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import type { IngestState } from '../ingest-state.ts';
import { createApi } from './api.ts';
import { json } from './parameters.ts';

const Readiness = z
  .object({
    ready: z.boolean(),
    phase: z.enum(['starting', 'running', 'ended']),
    done: z.array(z.string()),
    remaining: z.array(z.string()),
    current: z.array(z.object({ document: z.string(), stage: z.string() })),
    failed: z.array(z.object({ document: z.string(), message: z.string() })),
    missing: z.array(z.object({ slug: z.string(), obtain: z.string() })),
    /** How provisions are found: the embedding models in use, or by words alone. */
    embedders: z.array(z.string()),
    composer: z.string(),
  })
  .meta({ id: 'Readiness' });

const alive = createRoute({
  method: 'get',
  path: '/healthz',
  operationId: 'isAlive',
  summary: 'Alive',
  responses: { 200: json(z.object({ status: z.literal('ok') }), 'It listens') },
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  operationId: 'isReady',
  summary: 'Whether every document at hand is in the index',
  responses: { 200: json(Readiness, 'It is'), 503: json(Readiness, 'Not yet: what is done and what remains') },
});

const progress = createRoute({
  method: 'get',
  path: '/api/readiness',
  operationId: 'getReadiness',
  summary: 'The same as /readyz, for the page: not being ready yet is no failure there',
  responses: { 200: json(Readiness, 'What is done and what remains') },
});

export type HealthParts = { ingestState: () => IngestState; embedders: readonly string[]; composer: string };

/** Alive and ready. */
export function healthRoutes({ ingestState, embedders, composer }: HealthParts) {
  return createApi()
    .openapi(alive, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(ready, (c) => {
      const body = readiness();
      return body.ready ? c.json(body, 200) : c.json(body, 503);
    })
    .openapi(progress, (c) => c.json(readiness(), 200));

  function readiness(): z.infer<typeof Readiness> {
    const state = ingestState();
    const isReady = state.phase === 'ended' && state.remaining.length === 0;
    return { ready: isReady, ...state, embedders: [...embedders], composer };
  }
}
