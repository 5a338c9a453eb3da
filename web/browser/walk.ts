import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { expectAccessible, fitsItsWidth, openWindow } from './driven-browser.ts';
import { tour } from './tour.ts';

export type WindowKind = { width: number; locale: string; colorScheme: 'light' | 'dark' };

/** Walks through every room in a window: each is accessible, fits, runs in its direction, and the console is silent. */
export async function walk(browser: Browser, address: string, kind: WindowKind, screenshots?: string): Promise<void> {
  const { width, locale, colorScheme } = kind;
  await using window = await openWindow(browser, { viewport: { width, height: 860 }, locale, colorScheme });
  const { page, complaints } = window;
  for (const { name, open } of tour) {
    await open(page, address, locale);
    expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    await expectAccessible(page);
    expect(await fitsItsWidth(page), `${name} fits`).toBe(true);
    if (screenshots) await page.screenshot({ path: `${screenshots}/${name}-${locale}-${width}-${colorScheme}.png` });
  }
  expect(complaints).toEqual([]);
}
