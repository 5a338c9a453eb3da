// What a request costs before anything is done: Hono, answering every path with the same words.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { loadConfig } from '#config';

const app = new Hono();
app.all('*', (c) => c.json({ hits: [], status: 'answered' }));
serve({ fetch: app.fetch, port: loadConfig().port, hostname: '127.0.0.1' });
