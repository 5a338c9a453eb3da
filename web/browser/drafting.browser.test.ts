import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, fitsItsWidth, openWindow } from './driven-browser.ts';
import { runBundled } from './running-bundled.ts';

// Everything here runs on what is bundled: the Universal Declaration and an excerpt of A/RES/77/232.
const noSuchArticle = 'Recalling article 31 of the Universal Declaration of Human Rights,';
const misquoted =
  'Article 5 of the Universal Declaration of Human Rights says: “No one shall be subjected to torture or to cruel or degrading treatment or punishment.”';
const draft = `${noSuchArticle}\n\n${misquoted}`;

const running = runBundled();

async function check(page: Page, text: string): Promise<void> {
  await page.goto(`${running.address}/draft`);
  await page.getByRole('textbox', { name: 'The draft' }).fill(text);
  await page.getByRole('button', { name: 'Check the draft' }).click();
  await page.getByRole('button', { name: 'Edit the text' }).waitFor();
}

test('what is wrong in a draft is underlined, and each underlined stretch leads to what to do about it', async () => {
  await using window = await openWindow(running.browser);
  const { page, complaints } = window;
  await check(page, draft);
  const wrong = page.locator('.finding[data-severity=error]');
  await expect
    .poll(() => wrong.allInnerTexts())
    .toEqual([expect.stringContaining('article 31'), expect.stringContaining('No one shall be subjected')]);
  await wrong.first().click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('article 31');
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test('a replacement is put in place by one press, can be undone, and is in the text that is edited further', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, draft);
  const words = page.getByRole('region', { name: 'The draft' });
  const quotation = page.locator('li').filter({ hasText: 'Inexact quotation' });
  await quotation
    .getByRole('button', { name: /^Replace with:/ })
    .first()
    .click();
  await expect.poll(() => words.locator('ins').innerText()).toContain('inhuman');
  await page.getByText('1 replacement').click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => words.locator('ins').count()).toBe(0);
  await quotation
    .getByRole('button', { name: /^Replace with:/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Edit the text' }).click();
  const text = await page.getByRole('textbox', { name: 'The draft' }).inputValue();
  expect(text).toContain('cruel, inhuman or degrading');
  expect(text).toContain(noSuchArticle);
});

test('what is left as it is disappears from the list and changes nothing', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, noSuchArticle);
  await page.getByRole('button', { name: 'Leave as it is' }).first().click();
  await expect.poll(() => page.locator('.finding[data-severity=error]').count()).toBe(0);
  await expect.poll(() => page.getByRole('region', { name: 'The draft' }).innerText()).toContain(noSuchArticle);
});

test('of very many findings a part is listed, and the one that is chosen in the text is in it', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, Array.from({ length: 120 }, () => noSuchArticle).join('\n'));
  await page.getByText('1–50 of 120').waitFor();
  await page.locator('.finding[data-severity=error]').last().click();
  await page.getByText('101–120 of 120').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('finding-119');
});

test('a Word document is read, and comes back with what was decided as tracked changes', async () => {
  await using window = await openWindow(running.browser);
  const { page, complaints } = window;
  const paragraphs = draft.split('\n\n').map((text) => new Paragraph(text));
  const buffer = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }));
  await page.goto(`${running.address}/draft`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'draft.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer,
  });
  await expect.poll(() => page.locator('.finding[data-severity=error]').count()).toBe(2);
  await page
    .locator('li')
    .filter({ hasText: 'Inexact quotation' })
    .getByRole('button', { name: /^Replace/ })
    .first()
    .click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Word document' }).click();
  const parts = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
  expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins [^>]*>.*inhuman/);
  expect(complaints).toEqual([]);
});

test('a file that is dropped on the field is read into it', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(`${running.address}/draft`);
  const field = page.getByRole('textbox', { name: 'The draft' });
  await field.waitFor();
  const dataTransfer = await page.evaluateHandle((text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], 'draft.txt', { type: 'text/plain' }));
    return dropped;
  }, draft);
  await field.dispatchEvent('dragover', { dataTransfer });
  await field.dispatchEvent('drop', { dataTransfer });
  await expect.poll(() => field.inputValue()).toBe(draft);
});

test('a file that is no draft is refused in a sentence that says what to do', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(`${running.address}/draft`);
  const pdf = { name: 'draft.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
  await page.locator('input[type=file]').setInputFiles(pdf);
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('.docx');
});

test('a draft stays while one looks into another room, and is in no storage of the browser', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, draft);
  await page.getByRole('link', { name: 'Instruments' }).click();
  await page.getByRole('heading', { name: 'The instruments' }).waitFor();
  await page.getByRole('link', { name: 'Draft', exact: true }).click();
  await expect.poll(() => page.locator('.finding[data-severity=error]').count()).toBe(2);
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toContain('article 31');
});

test('words of the draft are looked up as agreed language, with the documents that were searched', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, draft);
  await page.getByRole('tab', { name: 'Agreed language' }).click();
  await page.getByRole('textbox', { name: /^Words to look for/ }).fill('subjected to torture');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect.poll(() => page.getByRole('tabpanel').innerText()).toMatch(/Found 1 time in \d+ documents?/);
  await expectAccessible(page);
});

test('a draft is compared with an instrument, paragraph by paragraph', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await check(page, 'No one shall be subjected to torture or to cruel or degrading treatment or punishment.');
  await page.getByRole('tab', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Compare the draft with' }).selectOption('udhr');
  await page.locator('[data-relation=changed]').first().waitFor();
  await expectAccessible(page);
});

test('hostile words in a draft are shown as words, and nothing scrolls sideways', async () => {
  await using window = await openWindow(running.browser, { viewport: { width: 360, height: 740 } });
  const { page, complaints } = window;
  const hostile = `<img src=x onerror=alert(1)> \u202e${'a'.repeat(10_000)} article 31 of the Universal Declaration`;
  await check(page, hostile);
  await expect.poll(() => page.getByRole('region', { name: 'The draft' }).innerText()).toContain('<img src=x');
  expect(await fitsItsWidth(page)).toBe(true);
  expect(complaints).toEqual([]);
});
