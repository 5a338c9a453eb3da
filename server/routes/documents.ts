import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';

const byteRange = /^bytes=(?:\d+-\d*|-\d+)$/;

/** The source PDFs, with byte ranges. Which file it is says the index; nothing of the address becomes a path. */
export function documentRoutes(library: Library, documentsFolder: string) {
  return new Hono().get('/documents/:file{[a-z0-9-]+\\.pdf}', async (c, next) => {
    const slug = c.req.param('file').replace(/\.pdf$/, '');
    const file = await library.pdfOf(slug, c.req.query('lang'));
    if (!file) throw noSuchDocument(slug);
    c.header('cache-control', 'private, max-age=300');
    // A reader that is not told so loads the whole file.
    c.header('accept-ranges', 'bytes');
    const serve = serveStatic({ root: documentsFolder, rewriteRequestPath: () => `/${file}` });
    // A range that can't be read is none (RFC 9110, 14.2): the whole file is sent.
    const range = c.req.header('range');
    if (range !== undefined && !byteRange.test(range)) c.req.raw.headers.delete('range');
    const served = await serve(c, next);
    if (!served) throw noSuchDocument(slug);
    if (!isUnchanged(c.req.header('if-modified-since'), served)) return served;
    await served.body?.cancel();
    return c.body(null, 304);
  });
}

function isUnchanged(since: string | undefined, { status, headers }: Response): boolean {
  const changed = Date.parse(headers.get('last-modified') ?? '');
  return status === 200 && since !== undefined && changed <= Date.parse(since);
}

function noSuchDocument(slug: string): ProblemError {
  const detail = `There is no PDF of ${slug} in this language here. GET /api/instruments/${slug} says where its text came from.`;
  return new ProblemError('no-such-document', detail);
}
