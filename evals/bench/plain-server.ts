// The plainest server that finds the same provisions: Hono over one LanceDB table, hybrid search with its own fusion.
// `node evals/bench/plain-server.ts FOLDER`, where `makePlainTable` made the table.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { loadConfig } from '#config';
import { openPlainSearch } from './plain-table.ts';

const config = loadConfig();
const search = await openPlainSearch(process.argv[2]!, config);

const app = new Hono();
app.get('/healthz', (c) => c.json({ status: 'alive' }));
app.get('/api/search', async (c) => c.json({ hits: await search(c.req.query('q') ?? '', 10) }));
app.post('/api/ask', async (c) => c.json({ quotations: await search((await c.req.json()).question, 3) }));
serve({ fetch: app.fetch, port: config.port, hostname: '127.0.0.1' });
