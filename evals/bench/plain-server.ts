// The plainest server that finds the same provisions: Hono over one LanceDB table, hybrid search with its own fusion.
// `node evals/bench/plain-server.ts FOLDER`, where `plain-table.ts` made the table.
import { serve } from '@hono/node-server';
import { connect, rerankers } from '@lancedb/lancedb';
import { Hono } from 'hono';
import { loadConfig } from '#config';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import { embedderChoice, plainTable } from './plain-table.ts';

const config = loadConfig();
const table = await (await connect(process.argv[2]!)).openTable(plainTable);
const { embedders } = await chooseEmbedders(embedderChoice(config));
const embedder = embedders[0];
const fusion = await rerankers.RRFReranker.create();

async function search(question: string, limit: number): Promise<Record<string, unknown>[]> {
  if (!embedder) return table.query().fullTextSearch(question).select(['id', 'text']).limit(limit).toArray();
  const vector = await embedder.embedQuery(question);
  return table
    .query()
    .nearestTo(vector)
    .fullTextSearch(question)
    .rerank(fusion)
    .select(['id', 'text'])
    .limit(limit)
    .toArray();
}

const app = new Hono();
app.get('/healthz', (c) => c.json({ status: 'alive' }));
app.get('/api/search', async (c) => c.json({ hits: await rows(c.req.query('q') ?? '', 10) }));
app.post('/api/ask', async (c) => c.json({ quotations: await rows((await c.req.json()).question, 3) }));
serve({ fetch: app.fetch, port: config.port, hostname: '127.0.0.1' });

async function rows(question: string, limit: number) {
  return (await search(question, limit)).map(({ id, text }) => ({ id, text }));
}
