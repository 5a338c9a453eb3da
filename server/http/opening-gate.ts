import { problemDetails, problemResponse } from './problem.ts';

type Handler = (request: Request, env?: object) => Response | Promise<Response>;

/** Answers at once that the service is still starting, until the real handler is there. */
export type OpeningGate = { fetch: Handler; open: (handler: Handler) => void };

export function createOpeningGate(): OpeningGate {
  let handler: Handler = answerWhileStarting;
  return {
    fetch: (request, env) => handler(request, env),
    open(opened) {
      handler = opened;
    },
  };
}

const retrySeconds = 1;

function answerWhileStarting(request: Request): Response {
  if (new URL(request.url).pathname === '/healthz') return Response.json({ status: 'ok' });
  const response = request.headers.get('accept')?.includes('text/html')
    ? new Response(waitingPage, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } })
    : problemResponse(problemDetails('starting', 'It is still starting. Try again in a second.'));
  response.headers.set('retry-after', String(retrySeconds));
  return response;
}

/** Looks again by itself, without a script. */
const waitingPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="${retrySeconds}"><title>Starting</title></head>
<body><p>It is starting. This page opens by itself in a moment.</p></body>
</html>`;
