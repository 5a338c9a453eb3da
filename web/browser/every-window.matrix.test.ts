import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { officialLanguages } from '#corpus/provision/language.ts';
import { launchBrowser } from './driven-browser.ts';
import { type RunningProgram, startProgram } from './running-program.ts';
import { type WindowKind, walk } from './walk.ts';

const screenshots = 'evals/reports/screenshots/matrix';

let browser: Browser;
let program: RunningProgram;

beforeAll(async () => {
  mkdirSync(screenshots, { recursive: true });
  [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
});

afterAll(async () => {
  await browser?.close();
  await program?.[Symbol.asyncDispose]();
});

const kinds: WindowKind[] = [360, 768, 1440].flatMap((width) =>
  officialLanguages.flatMap((locale) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, locale, colorScheme })),
  ),
);

describe.each(kinds)('$width pixels wide, in $locale, $colorScheme', (kind) => {
  test('every room is accessible, fits, runs in its direction, and the console is silent', () =>
    walk(browser, program.address, kind, screenshots));
});
