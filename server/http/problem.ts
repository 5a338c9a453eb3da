import { z } from 'zod';

/** RFC 9457 problem details; `detail` is a sentence that says what to do. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    nearest: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** Every way in which a request can end badly, with its status and title. */
const problems = {
  'invalid-request': { status: 400, title: 'The request is not valid' },
  'key-missing': { status: 401, title: 'A key is needed' },
  'cross-site-request': { status: 403, title: 'Requests from other sites are refused' },
  'scope-missing': { status: 403, title: 'The key does not allow this' },
  'no-such-page': { status: 404, title: 'There is nothing at this address' },
  'no-such-instrument': { status: 404, title: 'There is no such instrument' },
  'no-such-provision': { status: 404, title: 'There is no such provision' },
  'no-such-answer': { status: 404, title: 'There is no such answer' },
  'no-such-document': { status: 404, title: 'There is no such document' },
  'method-not-allowed': { status: 405, title: 'This method does nothing here' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-host': { status: 421, title: 'This service does not answer under that name' },
  internal: { status: 500, title: 'Something went wrong here' },
  'index-unusable': { status: 503, title: 'The index cannot be read' },
  starting: { status: 503, title: 'The service is starting' },
  'timed-out': { status: 504, title: 'This took too long' },
} as const;

/** Every kind of problem with its title, for people. */
export const problemTitles = Object.entries(problems).map(([code, { status, title }]) => ({ code, status, title }));

export type ProblemCode = keyof typeof problems;

/** A request that can't be answered as asked; thrown by routes, made into HTTP in one place. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly nearest: string[] | undefined;

  constructor(code: ProblemCode, detail: string, nearest?: string[]) {
    super(detail);
    this.code = code;
    this.nearest = nearest;
  }
}

/** The details of a problem as they go to the caller. */
export function problemDetails(code: ProblemCode, detail: string, nearest?: string[]): ProblemDetails {
  return { type: `/docs#${code}`, ...problems[code], detail, ...(nearest ? { nearest } : {}) };
}

/** A problem as an HTTP answer. */
export function problemResponse(details: ProblemDetails): Response {
  return new Response(JSON.stringify(details), {
    status: details.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}
