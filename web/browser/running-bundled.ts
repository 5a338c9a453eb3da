import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './driven-browser.ts';
import { type RunningProgram, startProgram } from './running-program.ts';

/** A browser and the address of the program on what is bundled, there while the tests of a file run. */
export function runBundled(): { readonly browser: Browser; readonly address: string } {
  let browser: Browser;
  let program: RunningProgram;
  beforeAll(async () => {
    [browser, program] = await Promise.all([launchBrowser(), startProgram()]);
  });
  afterAll(async () => {
    await browser?.close();
    await program?.[Symbol.asyncDispose]();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return program.address;
    },
  };
}
