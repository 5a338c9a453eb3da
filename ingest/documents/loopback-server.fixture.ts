import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AllowedAddresses } from './allowed-address.ts';

export type LoopbackServer = AsyncDisposable & {
  url: string;
  host: string;
  /** Path and query of each request, in the order in which they came. */
  requests: string[];
  allowed: AllowedAddresses;
};

/** A server that behaves as the listener says; its address is allowed as an operator's own mirror would be. */
export async function loopbackServer(listener: RequestListener): Promise<LoopbackServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    requests,
    allowed: { hosts: [host], privateNetwork: true, plainHttp: true },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A reply with a body, its type as the server claims it. */
export function reply(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
}

/** Answers the n-th request with the n-th listener, and every later one with the last. */
export function inTurn(...listeners: RequestListener[]): RequestListener {
  let turn = 0;
  return (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) => {
    listeners[Math.min(turn++, listeners.length - 1)]?.(request, response);
  };
}
