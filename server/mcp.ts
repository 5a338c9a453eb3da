// `npm run mcp`: the Model Context Protocol on standard input and output.
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { pino } from 'pino';
import { ConfigError, loadConfig } from '#config';
import { ingestNotStarted } from './ingest-state.ts';
import { createMcpServer } from './mcp/create-mcp-server.ts';
import { createServices } from './services.ts';

try {
  const config = loadConfig();
  // Standard output carries the protocol and nothing else.
  const log = pino({ level: config.logLevel === 'info' ? 'warn' : config.logLevel, base: null }, pino.destination(2));
  const services = await createServices(config, { log, ingestState: () => ingestNotStarted });
  const connection = serveStdio(() => createMcpServer(services), {
    onerror: (error) => log.warn({ err: error }, 'a request of the Model Context Protocol was refused'),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

  async function end(): Promise<void> {
    await connection.close();
    await services.close();
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
