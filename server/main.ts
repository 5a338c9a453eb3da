// `npm start`: reads the settings, listens, builds the services, and starts an ingest run beside itself.
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { pino } from 'pino';
import { type Config, ConfigError, loadConfig } from '#config';
import { readApiKeys } from './http/api-keys.ts';
import { createOpeningGate } from './http/opening-gate.ts';
import { type IngestRun, noIngestRun, startIngestRun } from './ingest-run.ts';

const config = readConfig();
const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
const gate = createOpeningGate();
const server = listen(config);
let ingest: IngestRun = noIngestRun('starting');
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);

try {
  // Loaded once it listens: the libraries behind them take longer than everything before.
  const [{ createServices }, { createApp }] = await Promise.all([import('./services.ts'), import('./app.ts')]);
  const services = await createServices(config, { log, ingestState: () => ingest.state(), mayReplaceIndex: true });
  say(services.says);
  const apiKeys = readApiKeys(config.apiKeys);
  const { openSlack } = await import('./slack/open-slack.ts');
  gate.open(createApp(services, { ...places(config), slack: await openSlack(config, services), apiKeys }).fetch);
  const warm = () => services.warm().catch((error: unknown) => log.warn({ err: error }, 'nothing could be made ready'));
  void warm();
  // The same models on both sides: under others the index would be made anew beneath the server.
  const options = ['--progress-json', '--embedding-model', services.embeddingModel];
  ingest = startIngestRun({ command: [process.execPath, 'ingest/main.ts', ...options], log, onEnd: warm });
} catch (error) {
  if (!(error instanceof Error)) throw error;
  log.error({ err: error }, 'the services could not be built');
  fail(error.message);
}

function readConfig(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (error instanceof ConfigError) fail(error.message);
    throw error;
  }
}

function listen({ port, host, publicUrl }: Config): ServerType {
  const listening = serve({ fetch: gate.fetch, port, hostname: host }, () =>
    say(`Open ${publicUrl} (Ctrl-C ends it).`),
  );
  listening.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') fail(`Port ${port} is taken. Stop what uses it, or set PORT to another.`);
    fail(`It can't listen on ${host}, port ${port}: ${error.message}. Set HOST and PORT to what this machine has.`);
  });
  return listening;
}

function places({ host, publicUrl, dataDir }: Config) {
  return { host, publicUrl, documentsFolder: join(dataDir, 'documents'), pageFolder: 'web/dist' };
}

/** The index survives being left at any moment, so there is nothing to wait for. */
function end(): never {
  ingest.stop();
  server.close();
  process.exit(0);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(line: string): never {
  say(line);
  process.exit(1);
}
