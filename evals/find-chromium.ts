import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A browser that the tests can drive, or why there is none and what to do. */
export type FoundChromium = { path: string } | { path: null; reason: string };

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Looks where the setting says, then in the usual places, then in Playwright's cache. */
export function findChromium(named: string | undefined, home = homedir()): FoundChromium {
  if (named) {
    if (existsSync(named)) return { path: named };
    return { path: null, reason: `CHROMIUM names ${named}, and there is no such file` };
  }
  const path = usualPlaces.find(existsSync) ?? inPlaywrightCache(home);
  return path ? { path } : { path: null, reason: 'no Chromium was found; install one, or set CHROMIUM to its path' };
}

function inPlaywrightCache(home: string): string | undefined {
  const caches = [join(home, '.cache/ms-playwright'), join(home, 'Library/Caches/ms-playwright')].filter(existsSync);
  const builds = caches.flatMap((cache) =>
    readdirSync(cache)
      .sort()
      .reverse()
      .map((build) => join(cache, build)),
  );
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return builds.flatMap((build) => programs.map((program) => join(build, program))).find(existsSync);
}
