import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { ProblemError } from './problem.ts';

/** What a key lets a program do: read texts, ask questions, check texts of its own, speak the Model Context Protocol. */
export const apiScopes = ['read', 'ask', 'check', 'mcp'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** A key as the operator gave it out; only the hash of its secret is kept. */
export type ApiKey = { name: string; hash: Buffer; scopes: ReadonlySet<ApiScope> };

/** Keys that can't be read; the message says how one is written. */
export class ApiKeyError extends Error {
  readonly code = 'api-keys-invalid';
}

const secretMin = 20;

/** Reads keys written `name:secret` for everything, or `name:secret:scope+scope`. */
export function readApiKeys(written: readonly string[]): ApiKey[] {
  return written.map((key) => {
    const [name, secret = '', scopes = apiScopes.join('+'), ...more] = key.split(':');
    const named = scopes.split('+');
    const isKnown = named.every((scope) => (apiScopes as readonly string[]).includes(scope));
    if (!name || secret.length < secretMin || !isKnown || more.length > 0) throw new ApiKeyError(howToWrite(name));
    return { name, hash: hashOf(secret), scopes: new Set(named as ApiScope[]) };
  });
}

/**
 * Lets programs in by the keys that the operator gave out, each to what its scopes name; everybody where there are
 * none. Our own page needs no key: who may open it is decided before this service.
 */
export function requireApiKey(keys: readonly ApiKey[]): MiddlewareHandler {
  return async function keyedRequest(c, next) {
    const scope = scopeOf(c.req.path);
    if (keys.length === 0 || !scope || c.req.header('sec-fetch-site') === 'same-origin') return next();
    const key = findKey(keys, /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]);
    if (!key) {
      c.header('www-authenticate', 'Bearer');
      throw new ProblemError('key-missing', 'Send "Authorization: Bearer" with a key; the operator gives them out.');
    }
    if (!key.scopes.has(scope))
      throw new ProblemError(
        'scope-missing',
        `The key "${key.name}" lacks the scope "${scope}". Ask the operator for it.`,
      );
    await next();
  };
}

/** Every key is compared, and every comparison takes as long, so that time tells nothing. */
function findKey(keys: readonly ApiKey[], secret: string | undefined): ApiKey | undefined {
  const hash = hashOf(secret ?? '');
  const matches = keys.filter((key) => timingSafeEqual(key.hash, hash));
  return secret ? matches[0] : undefined;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

const scopes: [RegExp, ApiScope | null][] = [
  [/^\/mcp$/, 'mcp'],
  [/^\/api\/(ask|chat|answers)(\/|$)/, 'ask'],
  [/^\/api\/(verify|drafts)(\/|$)/, 'check'],
  // Where a text comes from and whether it is ready is asked before anybody has a key.
  [/^\/api\/readiness$/, null],
  [/^\/api\//, 'read'],
];

function scopeOf(path: string): ApiScope | null {
  return scopes.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

function howToWrite(name: string | undefined): string {
  return `API_KEYS: the key "${name}" can't be used. Write name:secret or name:secret:scope+scope, with a secret of at least ${secretMin} characters and the scopes ${apiScopes.join(', ')}; commas between keys.`;
}
