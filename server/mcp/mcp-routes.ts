import { originValidation } from '@modelcontextprotocol/hono';
import { createMcpHandler, type McpServerFactory } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import type { Logger } from 'pino';

export type McpRouteOptions = { publicUrl: string; log: Logger };

/**
 * `/mcp`: the current, stateless revision of the protocol and the one before it, from one handler. A request that a
 * page sent is answered only where the page is ours; the host is validated for the whole service.
 */
export function mcpRoutes(createServer: McpServerFactory, { publicUrl, log }: McpRouteOptions) {
  const handler = createMcpHandler(createServer, {
    onerror: (error) => log.warn({ err: error }, 'a request of the Model Context Protocol was refused'),
  });
  const origins = ['localhost', '127.0.0.1', '[::1]', new URL(publicUrl).hostname];
  return new Hono().use('/mcp', originValidation(origins)).all('/mcp', (c) => handler.fetch(c.req.raw));
}
