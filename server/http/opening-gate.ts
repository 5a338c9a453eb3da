import { problemDetails, problemResponse } from './problem.ts';

type Handler = (request: Request, env?: object) => Response | Promise<Response>;

/** Answers at once that the service is still starting, until the real handler is there. */
export type OpeningGate = { fetch: Handler; open: (handler: Handler) => void };

export function createOpeningGate(): OpeningGate {
  let handler: Handler = refuseWhileStarting;
  return {
    fetch: (request, env) => handler(request, env),
    open(opened) {
      handler = opened;
    },
  };
}

function refuseWhileStarting(request: Request): Response {
  if (new URL(request.url).pathname === '/healthz') return Response.json({ status: 'ok' });
  const response = problemResponse(problemDetails('starting', 'It is still starting. Try again in a few seconds.'));
  response.headers.set('retry-after', '2');
  return response;
}
