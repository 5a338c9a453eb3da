import { ConfigError, loadConfig } from '#config';
import { EmbeddingModelError } from '#corpus/embedding/embedding-errors.ts';
import { IndexError } from '#corpus/index/index-errors.ts';
import { ingestCommand } from './ingest-command.ts';
import { IngestLockedError } from './ingest-lock.ts';
import { IngestOptionsError, ingestHelp, parseIngestOptions } from './ingest-options.ts';
import { voiceForPeople, voiceForPrograms } from './run-voice.ts';

/** How long a stopped run may take to let go of its files. */
const farewellMs = 1000;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort();
    setTimeout(() => process.exit(130), farewellMs).unref();
  });
}

// The server that started the run has gone, or whoever read its lines: what was done is kept.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(130);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = stop.signal.aborted ? 130 : 1;
  if (stop.signal.aborted) process.stderr.write('\nStopped. What was done is kept; run it again to go on.\n');
  else if (isForPeople(error)) process.stderr.write(`${error.message}\n`);
  else throw error;
}
// A native library may hold the process open, and a run that is through has nothing to wait for.
process.exit();

async function run(args: readonly string[]): Promise<number> {
  const options = parseIngestOptions(args);
  if (options.help) process.stdout.write(ingestHelp);
  if (options.help) return 0;
  const voice = options.progressJson
    ? voiceForPrograms(process.stdout, process.stderr)
    : voiceForPeople(process.stderr);
  return ingestCommand(options, { config: loadConfig(), voice, signal: stop.signal });
}

function isForPeople(error: unknown): error is Error {
  return [ConfigError, IngestOptionsError, IngestLockedError, IndexError, EmbeddingModelError].some(
    (kind) => error instanceof kind,
  );
}
