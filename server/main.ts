// `npm start`: reads the settings, listens, builds the services, and starts an ingest run beside itself.
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ServerType, serve } from '@hono/node-server';
import { pino } from 'pino';
import { type Config, ConfigError, loadConfig } from '#config';
import { readApiKeys } from './http/api-keys.ts';
import { createOpeningGate } from './http/opening-gate.ts';
import { type IngestRun, noIngestRun, startIngestRun } from './ingest-run.ts';
import type { SlackDoor } from './slack/create-slack-door.ts';

// Those who end a process for good wait about half a minute.
const farewellMsMax = 25_000;

const config = readConfig();
const log = pino({ level: config.logLevel, base: null }, pino.destination(2));
const gate = createOpeningGate();
const server = listen(config);
let ingest: IngestRun = noIngestRun('starting');
let slack: SlackDoor | null = null;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end());

try {
  const apiKeys = readApiKeys(config.apiKeys);
  // Loaded once it listens: the libraries behind them take longer than everything before.
  const [{ createServices }, { createApp }] = await Promise.all([import('./services.ts'), import('./app.ts')]);
  const services = await createServices(config, { log, ingestState: () => ingest.state(), mayReplaceIndex: true });
  say(services.says);
  const { openSlack } = await import('./slack/open-slack.ts');
  slack = await openSlack(config, services);
  gate.open(createApp(services, { ...places(config), slack, apiKeys }).fetch);
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

/**
 * The index survives being left at any moment. What Slack was told is taken care of, and Slack won't send again: that is
 * finished first, unless it takes too long or somebody asks a second time.
 */
async function end(): Promise<void> {
  ingest.stop();
  server.close();
  await Promise.race([slack?.receiver.settled(), sleep(farewellMsMax)]);
  process.exit(0);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function fail(line: string): never {
  say(line);
  process.exit(1);
}
