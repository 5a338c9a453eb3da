import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';

/** One line a request: method, path without its query (questions live there), status and time in ms. */
export function requestLog(log: Logger, now: () => number = performance.now.bind(performance)): MiddlewareHandler {
  return async function loggedRequest(c, next) {
    const started = now();
    await next();
    const took = Math.round(now() - started);
    log.info(
      { requestId: c.get('requestId'), method: c.req.method, path: c.req.path, status: c.res.status, took },
      'request',
    );
  };
}
