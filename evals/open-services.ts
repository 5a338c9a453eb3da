import { pino } from 'pino';
import type { Config } from '#config';
import { ingestCommand } from '#ingest/ingest-command.ts';
import { parseIngestOptions } from '#ingest/ingest-options.ts';
import type { RunVoice } from '#ingest/run-voice.ts';
import { ingestNotStarted } from '#server/ingest-state.ts';
import { type BuiltServices, createServices } from '#server/services.ts';

/** Where the evals keep an index of their own, unless DATA_DIR names another. */
const evalsDataDir = 'evals/reports/data';

/** The settings of the evals: everything as configured, in a folder of their own unless one was named. */
export function evalsConfig(config: Config): Config {
  if (config.dataDir !== 'data') return config;
  return { ...config, dataDir: evalsDataDir, indexUrl: `${evalsDataDir}/index` };
}

export type OpenOptions = {
  say: (line: string) => void;
  /** Take the index as it is; otherwise it is first brought up to what is at hand, at no cost where nothing changed. */
  asIs?: boolean;
};

/** Builds the program's services on the index. Nothing is fetched from the network: a run is repeatable. */
export async function openServices(config: Config, { say, asIs = false }: OpenOptions): Promise<BuiltServices> {
  const local: Config = { ...config, offline: true };
  if (!asIs) await ingest(local, say);
  const log = pino({ level: 'silent' });
  const services = await createServices(local, { log, ingestState: () => ({ ...ingestNotStarted, phase: 'ended' }) });
  say(services.says);
  return services;
}

async function ingest(config: Config, say: (line: string) => void): Promise<void> {
  const signal = new AbortController().signal;
  const status = await ingestCommand(parseIngestOptions([]), { config, voice: voiceOf(say), signal });
  if (status !== 0) say('Some documents could not be ingested: see the lines above. What is there is measured.');
}

/** Only what went wrong is worth a line here; the ingest command tells the rest. */
function voiceOf(say: (line: string) => void): RunVoice {
  return {
    say() {},
    report() {},
    progress(progress) {
      if (progress.type === 'plan' && progress.documents.length > 0)
        say(`Ingesting ${progress.documents.length} documents; ${progress.unchanged.length} are unchanged.`);
      if (progress.type === 'document' && !progress.ok) say(`${progress.document}: ${progress.message}`);
    },
  };
}
