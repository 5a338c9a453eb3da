import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const minutesMax = 5;

/**
 * Tries the ways to get a Chromium that suit this system: the package manager where we may use it,
 * else the build that Playwright downloads. Returns the first way that worked, or null.
 */
export function installChromium(): string | null {
  return waysToInstall().find(({ commands }) => commands.every(succeeds))?.name ?? null;
}

type Way = { name: string; commands: string[][] };

function waysToInstall(): Way[] {
  const apt: Way = {
    name: 'apt-get',
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
    ],
  };
  const playwright: Way = {
    name: 'playwright',
    commands: [[process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium']],
  };
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return mayUseApt ? [apt, playwright] : [playwright];
}

function succeeds([command, ...args]: string[]): boolean {
  const run = spawnSync(command!, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: minutesMax * 60_000 });
  return run.status === 0;
}
