import { spawnSync } from 'node:child_process';
import type { Config } from '#config';
import type { BuiltServices } from '#server/services.ts';
import type { RunConfiguration } from './report/run-record.ts';

/** What this run is made with. */
export async function runConfiguration(config: Config, services: BuiltServices | null): Promise<RunConfiguration> {
  return {
    started: new Date().toISOString(),
    git: gitRevision(),
    node: process.version,
    corpus: services ? (await services.index.identity()).version : null,
    embedders: services?.embedders ?? [],
    composer: services?.composer ?? 'none',
    mirror: config.corpusMirror !== undefined,
    models: services?.embedders.some((id) => !id.startsWith('bundled')) ?? false,
  };
}

/** The commit, with a plus where the tree differs from it. */
function gitRevision(): string {
  const revision = git('rev-parse', 'HEAD');
  if (!revision) return 'unknown';
  return git('status', '--porcelain') ? `${revision}+` : revision;
}

function git(...args: string[]): string {
  return spawnSync('git', args, { encoding: 'utf8' }).stdout?.trim() ?? '';
}
