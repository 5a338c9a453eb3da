import { type ServerType, serve } from '@hono/node-server';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A server on loopback at a port that is free, and how it is ended. */
export type Listening = { url: string; close: () => Promise<void> };

/** Listens as the program does, for tests that speak the real protocol. */
export async function listenOnLoopback(fetch: Fetch): Promise<Listening> {
  let server: ServerType | undefined;
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (address) => resolve(address.port));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server?.close(() => resolve())),
  };
}
