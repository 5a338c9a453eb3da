import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadConfig } from '#config';
import { chromiumSwitches } from '../../evals/chromium-switches.ts';
import { findChromium } from '../../evals/find-chromium.ts';

/** A real Chromium; the tests run only where there is one. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium(loadConfig().chromium);
  if (found.path === null) throw new Error(found.reason);
  return chromium.launch({ executablePath: found.path, args: [...chromiumSwitches] });
}

/** A window of the page in a browser profile of its own, with everything that the console complained of. */
export type Window = AsyncDisposable & { page: Page; complaints: string[] };

export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<Window> {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  // What the page's policy forbade is a complaint also where the page caught the error.
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
      console.error(`The policy forbade ${violatedDirective} in ${sourceFile}`),
    ),
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Asks a question and waits for the end of its answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const answers = page.locator('[data-turn=answer]');
  const before = await answers.count();
  await page.locator('#question').fill(question);
  await page.keyboard.press('Enter');
  await answers.nth(before).waitFor();
  await page.locator('ol[aria-busy=false]').waitFor();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = {
  axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
};

/** Holds what the window shows now against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = window as unknown as AxeWindow;
    // What is scrolled half under the question box counts as small there; a test of its own measures every target.
    const found = await axe.run({ runOnly: tags, rules: { 'target-size': { enabled: false } } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  expect(violations).toEqual([]);
}

/** True when nothing makes the window scroll sideways. */
export function fitsItsWidth(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}
