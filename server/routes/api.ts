import { OpenAPIHono } from '@hono/zod-openapi';
import { refuseInvalid } from '../http/validation-problem.ts';

/** A sub-app of the API: what does not fit its schema is answered with a problem that says why. */
export function createApi() {
  return new OpenAPIHono({ defaultHook: (result) => refuseInvalid(result) });
}
