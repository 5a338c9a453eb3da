import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { etag } from 'hono/etag';

/**
 * For texts as issued, which change with an ingest run only: whoever has one may keep it, asks each time whether it is
 * still the same, and is answered 304 without the text where it is.
 */
export function revalidated(): MiddlewareHandler {
  return every(etag(), keptAndAsked);
}

const keptAndAsked: MiddlewareHandler = async function keptAndAsked(c, next) {
  await next();
  if (c.req.method === 'GET' && c.res.ok && !c.res.headers.has('cache-control'))
    c.res.headers.set('cache-control', 'no-cache');
};
