import { describe, expect, test } from 'vitest';
import { ask, expectAccessible, fitsItsWidth, openWindow } from './driven-browser.ts';
import { runBundled } from './running-bundled.ts';
import { walk } from './walk.ts';

const running = runBundled();

// Every pair of width, language and colours is tried once.
const windows = [
  { width: 360, locale: 'en', colorScheme: 'dark' },
  { width: 360, locale: 'ar', colorScheme: 'light' },
  { width: 768, locale: 'en', colorScheme: 'light' },
  { width: 768, locale: 'ar', colorScheme: 'dark' },
  { width: 1440, locale: 'ar', colorScheme: 'light' },
  { width: 1440, locale: 'en', colorScheme: 'dark' },
] as const;

describe.each(windows)('$width pixels wide, in $locale, $colorScheme', (kind) => {
  test('every room is accessible, fits, runs in its direction, and the console is silent', () =>
    walk(running.browser, running.address, kind));
});

test('a language once chosen stays, in text and direction, after a reload', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await page.getByRole('button', { name: 'Language and display' }).click();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'العربية' }).check();
  await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.reload();
  await page.getByRole('heading', { name: 'ماذا تقول معايير الأمم المتحدة؟' }).waitFor();
});

test('colours once chosen outrank those of the system', async () => {
  await using window = await openWindow(running.browser, { colorScheme: 'light' });
  const { page } = window;
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto(running.address);
  await page.getByRole('button', { name: 'Language and display' }).click();
  const light = await background();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await background()).toBe(dark);
});

test.each(['fr', 'ru', 'es'])('320 pixels are enough in %s', async (locale) => {
  await using window = await openWindow(running.browser, { viewport: { width: 320, height: 640 }, locale });
  for (const room of ['/', '/instruments', '/read/udhr/article-25', '/compare', '/draft']) {
    await window.page.goto(running.address + room);
    await window.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await fitsItsWidth(window.page)).toBe(true);
  }
});

test('every button and field can be hit: 24 pixels or more each way', async () => {
  await using window = await openWindow(running.browser, { viewport: { width: 390, height: 844 } });
  const { page } = window;
  await page.goto(running.address);
  await ask(page, 'What does article 5 of the Universal Declaration of Human Rights say?');
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, textarea, summary')]
      .map((it) => ({ box: it.getBoundingClientRect(), html: it.outerHTML.slice(0, 120) }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ html }) => html),
  );
  expect(small).toEqual([]);
});

test('the permanent page of a provision reads well without script', async () => {
  await using window = await openWindow(running.browser, { javaScriptEnabled: false });
  await window.page.goto(`${running.address}/p/udhr/article-5?lang=en`);
  await window.page.getByText('No one shall be subjected to torture').waitFor();
  expect(window.complaints).toEqual([]);
});

test.each(['en', 'ar', 'zh'])('the permanent page of a provision is accessible in %s', async (lang) => {
  await using window = await openWindow(running.browser, { viewport: { width: 360, height: 740 } });
  await window.page.goto(`${running.address}/p/udhr/article-25?lang=${lang}`);
  await window.page.getByRole('heading', { level: 1 }).waitFor();
  await expectAccessible(window.page);
  expect(await fitsItsWidth(window.page)).toBe(true);
  expect(window.complaints).toEqual([]);
});
