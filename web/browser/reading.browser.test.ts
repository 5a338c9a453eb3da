import { mkdirSync } from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '#config';
import { ask, expectAccessible, launchBrowser, openWindow } from './driven-browser.ts';
import { type PartOfMirror, partOfMirror } from './part-of-mirror.ts';
import { type RunningProgram, startProgram } from './running-program.ts';

const { corpusMirror, modelMirror } = loadConfig();
const screenshots = 'evals/reports/screenshots';

// The issued PDFs come from a mirror folder; without one there is no page to mark.
const hasFolder = corpusMirror !== undefined && !/^https?:/.test(corpusMirror);

describe.skipIf(!hasFolder)('with the issued documents', () => {
  let browser: Browser;
  let mirror: PartOfMirror;
  let program: RunningProgram;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    mirror = partOfMirror(corpusMirror ?? '', ['nelson-mandela-rules', 'a-res-77-232', 'a-res-78-224']);
    const options = { corpusMirror: mirror.folder, modelMirror };
    [browser, program] = await Promise.all([launchBrowser(), startProgram(options)]);
  }, 900_000);

  afterAll(async () => {
    await browser?.close();
    await program?.[Symbol.asyncDispose]();
    mirror?.[Symbol.dispose]();
  });

  test('solitary confinement: rules 43 and 44 are quoted, and the cited rule is marked on its page of the PDF', async () => {
    await using window = await openWindow(browser);
    const { page, complaints } = window;
    await page.goto(program.address);
    await ask(page, 'How long may a prisoner be held in solitary confinement?');
    const answer = page.getByRole('region', { name: 'Answer' });
    await expect.poll(() => answer.innerText()).toContain('Prolonged solitary confinement');
    const quoted = await answer.locator('.law').allInnerTexts();
    expect(quoted.join(' ')).toContain('for a time period in excess of 15 consecutive days');
    expect(await answer.getByRole('button', { name: /rule 43/ }).count()).toBeGreaterThan(0);
    await page.screenshot({ path: `${screenshots}/answer-1440.png` });
    await answer
      .getByRole('button', { name: /: rule 44,/ })
      .first()
      .click();
    const pdf = page.getByTestId('pdf');
    await pdf.getByTestId('mark').first().waitFor();
    await expect.poll(() => wordsUnder(pdf)).toContain('solitary confinement for a');
    await page.screenshot({ path: `${screenshots}/rule-44-marked-1440.png` });
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('the document is loaded by ranges, not whole', async () => {
    await using window = await openWindow(browser);
    const { page } = window;
    const ranges: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/documents/')) ranges.push(request.headers().range ?? 'whole');
    });
    await page.goto(`${program.address}/read/nelson-mandela-rules/rule-44?lang=en`);
    await page.getByTestId('pdf').getByTestId('mark').first().waitFor();
    await expect.poll(() => wordsUnder(page.getByTestId('pdf'))).toContain('solitary');
    expect(ranges.filter((range) => range !== 'whole').length).toBeGreaterThan(0);
  });

  test('a provision that runs over two pages is marked on both', async () => {
    await using window = await openWindow(browser);
    const { page } = window;
    await page.goto(`${program.address}/read/nelson-mandela-rules/rule-43?lang=en`);
    const pdf = page.getByTestId('pdf');
    await pdf.getByTestId('mark').first().waitFor();
    const pages = page.getByRole('button', { name: /on which the provision is marked/ });
    await expect.poll(() => pages.count()).toBe(2);
    await pages.nth(1).click();
    await expect.poll(() => wordsUnder(pdf)).toContain('Instruments of restraint');
  });

  test('on a phone text and page take turns, and the page opens large enough to read', async () => {
    await using window = await openWindow(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = window;
    await page.goto(`${program.address}/read/nelson-mandela-rules/rule-45.1?lang=en`);
    await page.getByTestId('provision').waitFor();
    await page.getByRole('button', { name: 'Page in the PDF' }).tap();
    const mark = page.getByTestId('mark').first();
    await mark.waitFor();
    await expect.poll(() => wordsUnder(page.getByTestId('pdf'))).toContain('last resort');
    expect(await page.getByTestId('provision').count()).toBe(0);
    await page.screenshot({ path: `${screenshots}/rule-45-marked-390.png` });
    await expectAccessible(page);
  });

  test('a paragraph can be read in another language, in that language’s direction', async () => {
    await using window = await openWindow(browser);
    const { page, complaints } = window;
    await page.goto(`${program.address}/read/a-res-77-232/para-4?lang=en`);
    await page.getByTestId('provision').waitFor();
    await page.getByRole('combobox', { name: 'Language of the text' }).selectOption('ar');
    const words = page.getByTestId('provision').locator('.law[lang=ar]');
    await words.waitFor();
    expect(await words.getAttribute('dir')).toBe('rtl');
    await page.getByTestId('pdf').getByTestId('mark').first().waitFor();
    await page.screenshot({ path: `${screenshots}/arabic-paragraph-1440.png` });
    expect(complaints).toEqual([]);
  });

  test('two languages stand side by side, aligned by number, for every provision until that is changed', async () => {
    await using window = await openWindow(browser);
    const { page } = window;
    await page.goto(`${program.address}/read/a-res-77-232/para-4?lang=en`);
    await page.getByRole('combobox', { name: 'Text beside it' }).selectOption('ar');
    const beside = page.getByTestId('provision').locator('[lang=ar]');
    await beside.waitFor();
    expect(await beside.getAttribute('dir')).toBe('rtl');
    await page.getByRole('link', { name: 'Next provision' }).click();
    await page.waitForURL('**/para-5*');
    await page.getByRole('heading', { name: 'Paragraph 5' }).waitFor();
    await beside.waitFor();
    await expectAccessible(page);
  });

  test('a paragraph shows what became of it in the later resolutions', async () => {
    await using window = await openWindow(browser);
    const { page } = window;
    await page.goto(`${program.address}/read/a-res-77-232/para-4?lang=en`);
    await page.getByText(/^\d+ connections?$/).click();
    const words = page.getByTestId('provision');
    await expect.poll(() => words.innerText()).toContain('repeated word for word');
    expect(await words.getByRole('link', { name: /^Paragraph 4, .*78.224/ }).count()).toBe(1);
    await expectAccessible(page);
  });

  test('two instruments are compared paragraph by paragraph, what was put in and taken out told apart', async () => {
    await using window = await openWindow(browser);
    const { page, complaints } = window;
    await page.goto(`${program.address}/compare`);
    await page.getByRole('combobox', { name: 'Earlier' }).selectOption('a-res-77-232');
    await page.getByRole('combobox', { name: 'Later' }).selectOption('a-res-78-224');
    await page.locator('[data-relation=changed]').first().waitFor();
    expect(await page.locator('[data-relation=repeated]').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'changes only' }).uncheck();
    await page.locator('[data-relation=repeated]').first().waitFor();
    await expectAccessible(page);
    expect(complaints).toEqual([]);
  });

  test('a number that does not exist is said not to exist, with the nearest that do', async () => {
    await using window = await openWindow(browser);
    const { page } = window;
    await page.goto(`${program.address}/read/nelson-mandela-rules/rule-130`);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('rule-130');
    await page.getByRole('alert').getByRole('link').first().click();
    await page.getByTestId('provision').waitFor();
  });
});

/** The words of the text layer that lie under the marks. */
function wordsUnder(pdf: Locator): Promise<string> {
  return pdf.evaluate((frame) => {
    const marks = [...frame.querySelectorAll('[data-testid=mark]')].map((mark) => mark.getBoundingClientRect());
    const isMarked = ({ left, top, width, height }: DOMRect) =>
      marks.some((mark) => {
        const [x, y] = [left + width / 2, top + height / 2];
        return x >= mark.left && x <= mark.right && y >= mark.top && y <= mark.bottom;
      });
    return [...frame.querySelectorAll('.react-pdf__Page__textContent span')]
      .filter((span) => isMarked(span.getBoundingClientRect()))
      .map((span) => span.textContent)
      .join(' ')
      .replace(/\s+/g, ' ');
  });
}
