import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask, expectAccessible, openWindow } from './driven-browser.ts';
import { runBundled } from './running-bundled.ts';

const tortureQuestion = 'What does article 5 of the Universal Declaration of Human Rights say?';
const tortureWords = 'No one shall be subjected to torture';

const running = runBundled();

async function askAboutTorture(page: Page): Promise<void> {
  await page.goto(running.address);
  await ask(page, tortureQuestion);
}

async function textOf(download: Download, part: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return strFromU8(parts[part] ?? new Uint8Array());
}

test('a shared answer opens for a colleague with its date and how it stands; once forgotten it opens no more', async () => {
  await using window = await openWindow(running.browser);
  const { page, complaints } = window;
  await askAboutTorture(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const address = await page.getByRole('link', { name: /\/a\/[\w-]{22}$/ }).innerText();
  await expectAccessible(page);
  await using colleague = await openWindow(running.browser);
  await colleague.page.goto(running.address + new URL(address).pathname);
  await expect.poll(() => colleague.page.locator('main').innerText()).toContain(tortureWords);
  await expect.poll(() => colleague.page.getByRole('note').innerText()).toContain('Checked again just now');
  await expectAccessible(colleague.page);
  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await page.getByRole('link', { name: /\/a\// }).waitFor({ state: 'detached' });
  await colleague.page.reload();
  await colleague.page.getByRole('alert').waitFor();
  expect(complaints).toEqual([]);
});

test('an answer is taken along as a Word document with its source in a footnote', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await askAboutTorture(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word document' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  expect(await textOf(download, 'word/document.xml')).toContain(tortureWords);
  expect(await textOf(download, 'word/footnotes.xml')).toContain('Resolution 217 A (III), art. 5.');
});

test('a reader’s verdict on a statement is taken, and whoever opens the shared answer is told of it', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await askAboutTorture(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const address = await page.getByRole('link', { name: /\/a\/[\w-]{22}$/ }).innerText();
  await page.getByRole('button', { name: /^Why is this verified/ }).click();
  await page.getByRole('button', { name: 'Wrong', exact: true }).click();
  await page.getByRole('textbox', { name: /^What is wrong/ }).fill('It is about another article. <b>');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Thank you. Your verdict was recorded.').waitFor();
  await page.goto(running.address + new URL(address).pathname);
  await expect.poll(() => page.getByRole('note').innerText()).toContain('It is about another article. <b>');
});

test('what is copied carries the sources as footnotes for Word and as plain text for the rest', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await askAboutTorture(page);
  const copied = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // The event comes to the window after the document, where the page fills the clipboard.
        globalThis.addEventListener('copy', ({ clipboardData }) =>
          resolve(['text/html', 'text/plain'].map((type) => clipboardData?.getData(type) ?? '')),
        );
      }),
  );
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  const [html = '', plain = ''] = await copied;
  expect(html).toContain('mso-element:footnote-list');
  expect(plain).toContain(tortureWords);
});

test('a question that leads on is asked by one press and answered from its source', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await askAboutTorture(page);
  const next = page.getByRole('navigation', { name: 'Questions that lead on' }).getByRole('button').first();
  const question = await next.innerText();
  await next.click();
  await expect.poll(() => page.locator('[data-turn=answer]').count()).toBe(2);
  await page.locator('ol[aria-busy=false]').waitFor();
  expect(question).toContain('Universal Declaration');
  await expect.poll(() => page.locator('[data-turn=answer]').last().locator('.law').count()).toBeGreaterThan(0);
});
