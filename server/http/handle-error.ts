import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { ProblemError, problemDetails, problemResponse } from './problem.ts';

/** The one place where an error becomes HTTP: what is ours to explain is explained, the rest goes to the log only. */
export function handleError(log: Logger) {
  return function errorToProblem(error: Error, c: Context): Response {
    if (error instanceof ProblemError) return problemResponse(problemDetails(error.code, error.message, error.nearest));
    if (error instanceof HTTPException) return fromHttpException(error);
    log.error({ err: error, requestId: c.get('requestId') }, 'request failed');
    const detail = `Try again. If it happens again, tell the operator the request number ${c.get('requestId')}.`;
    return problemResponse(problemDetails('internal', detail));
  };
}

function fromHttpException(error: HTTPException): Response {
  if (error.status === 504)
    return problemResponse(problemDetails('timed-out', 'Ask something narrower, or try again.'));
  if (error.status === 413) return problemResponse(problemDetails('too-large', 'Send less text in one request.'));
  const detail = `${error.message.replace(/\.$/, '') || 'This can not be read'}. Send the request as /docs describes it.`;
  return problemResponse({ ...problemDetails('invalid-request', detail), status: error.status });
}
