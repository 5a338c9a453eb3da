import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';

/** The addresses at which the page finds its own way. */
const rooms = ['/', '/instruments', '/read', '/read/*', '/a/*', '/draft', '/compare', '/compare/*'];

// File names of built assets carry a hash of what is in them.
const foreverSeconds = 365 * 24 * 60 * 60;

/** The built page and what belongs to it. */
export function pageRoutes(folder: string) {
  const app = new Hono();
  const index = serveStatic({ root: folder, path: 'index.html' });
  for (const room of rooms) app.get(room, index);
  app.use(
    '/assets/*',
    serveStatic({
      root: folder,
      onFound: (_, c) => c.header('cache-control', `public, max-age=${foreverSeconds}, immutable`),
    }),
  );
  // Not a route of its own: an address that only other methods know must stay one that this method does not.
  return app.use('*', whenRead(serveStatic({ root: folder }))).use('*', whenRead(forPeople(index)));
}

/** Who looks for a page at an address that leads nowhere gets the page, which says so; a program gets a problem. */
function forPeople(index: MiddlewareHandler): MiddlewareHandler {
  return async (c, next) => {
    const isPerson = c.req.header('accept')?.includes('text/html') && !c.req.path.startsWith('/api/');
    const page = isPerson && (await index(c, next));
    return page ? c.newResponse(page.body, 404) : next();
  };
}

function whenRead(serve: MiddlewareHandler): MiddlewareHandler {
  return (c, next) => (c.req.method === 'GET' || c.req.method === 'HEAD' ? serve(c, next) : next());
}
