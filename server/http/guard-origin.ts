import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.ts';

export type OriginPolicy = { host: string; publicUrl: string };

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Keeps other sites from using a reader's browser against this service: a changing request must come from our own
 * pages or from no page at all, and a service that listens on loopback answers under loopback names only, so that a
 * name that an attacker points at it gets nothing.
 */
export function guardOrigin({ host, publicUrl }: OriginPolicy): MiddlewareHandler {
  const own = new URL(publicUrl);
  const isLoopback = loopbackNames.includes(host) || host === '::1';

  return async function guardedOrigin(c, next) {
    const asked = (c.req.header('host') ?? '').replace(/:\d+$/, '');
    if (isLoopback && asked && !loopbackNames.includes(asked) && asked !== own.hostname) {
      throw new ProblemError('wrong-host', `Open ${publicUrl} instead, or set PUBLIC_URL to the address you use.`);
    }
    const isChanging = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (isChanging && isFromElsewhere(c.req.header('sec-fetch-site'), c.req.header('origin'), own, asked)) {
      throw new ProblemError(
        'cross-site-request',
        'Send it from this service, or from a program without an Origin header.',
      );
    }
    await next();
  };
}

function isFromElsewhere(site: string | undefined, origin: string | undefined, own: URL, asked: string): boolean {
  if (site) return site !== 'same-origin' && site !== 'none';
  if (!origin) return false;
  if (!URL.canParse(origin)) return true;
  const { hostname } = new URL(origin);
  return hostname !== own.hostname && hostname !== asked;
}
