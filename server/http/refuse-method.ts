import type { Env, Hono, MiddlewareHandler } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { problemDetails, problemResponse } from './problem.ts';

/** Answers a wrong method at an address that exists with what may be used there. */
export function refuseMethod<E extends Env>(app: Hono<E>): MiddlewareHandler<E> {
  return methodNotAllowed({
    app,
    onMethodNotAllowed(c, methods) {
      const allowed = methods.join(', ');
      const detail = `${c.req.method} does nothing at ${c.req.path}. Use ${allowed}; /docs says what each does.`;
      const response = problemResponse(problemDetails('method-not-allowed', detail));
      response.headers.set('allow', allowed);
      return response;
    },
  });
}
