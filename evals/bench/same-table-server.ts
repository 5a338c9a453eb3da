// The plainest server on the very table that the program searches: LanceDB's own hybrid query, and nothing around it.
import { serve } from '@hono/node-server';
import { connect, rerankers } from '@lancedb/lancedb';
import { Hono } from 'hono';
import { loadConfig } from '#config';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import { tableName, vectorColumnOf, wordsColumnOf } from '#corpus/index/lancedb/provision-table.ts';
import { embedderChoice } from './plain-table.ts';

const config = loadConfig();
const table = await (await connect(config.indexUrl)).openTable(tableName);
const { embedders } = await chooseEmbedders(embedderChoice(config));
const fusion = await rerankers.RRFReranker.create();
const columns = wordsColumnOf('en');

async function search(question: string) {
  const words = table.query().fullTextSearch(question, { columns });
  const [embedder] = embedders;
  const query = embedder
    ? words
        .nearestTo(await embedder.embedQuery(question))
        .column(vectorColumnOf(embedder, embedders))
        .rerank(fusion)
    : words;
  const rows: { record: string }[] = await query.limit(10).toArray();
  return rows.map(({ record }) => JSON.parse(record));
}

const app = new Hono();
app.get('/healthz', (c) => c.json({ status: 'alive' }));
app.get('/api/search', async (c) => c.json({ hits: await search(c.req.query('q') ?? '') }));
serve({ fetch: app.fetch, port: config.port, hostname: '127.0.0.1' });
