// `npm run pictures`: the pictures of docs/using.md, taken from the running program with the documents of the mirror.
import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { loadConfig } from '#config';
import { ask, launchBrowser, openWindow } from './driven-browser.ts';
import { startProgram } from './running-program.ts';

type Picture = { name: string; window?: BrowserContextOptions; open: (page: Page, address: string) => Promise<void> };

const folder = 'docs/pictures';
const confinement = 'How long may a prisoner be held in solitary confinement?';
const draft = [
  'Recalling rule 450 of the Nelson Mandela Rules,',
  'Rule 44 of the Nelson Mandela Rules says that solitary confinement is “the confinement of prisoners for 20 hours or more a day without meaningful human contact”.',
  'In its resolution 77/232, paragraph 5, the General Assembly requires Member States to promote rehabilitation.',
].join('\n\n');

const pictures: readonly Picture[] = [
  {
    name: 'ask',
    async open(page, address) {
      await page.goto(address);
      await ask(page, confinement);
    },
  },
  {
    name: 'cited-provision',
    async open(page, address) {
      await page.goto(address);
      await ask(page, confinement);
      await page
        .getByRole('button', { name: /: rule 44,/ })
        .first()
        .click();
      await page.getByTestId('mark').first().waitFor();
    },
  },
  {
    name: 'compare',
    async open(page, address) {
      await page.goto(`${address}/compare?left=a-res-77-232&right=a-res-78-224&lang=en`);
      await page.locator('[data-relation]').first().waitFor();
    },
  },
  {
    name: 'draft',
    async open(page, address) {
      await page.goto(`${address}/draft`);
      await page.locator('textarea').fill(draft);
      await page.getByRole('button', { name: 'Check the draft' }).click();
      await page.locator('.finding').first().waitFor();
    },
  },
  {
    name: 'arabic-phone',
    window: { viewport: { width: 390, height: 844 }, locale: 'ar', colorScheme: 'dark' },
    async open(page, address) {
      await page.goto(address);
      await ask(page, 'ماذا تقول الفقرة 5 من القرار 77/232؟');
    },
  },
];

const { corpusMirror, modelMirror } = loadConfig();
if (!corpusMirror) throw new Error('Set CORPUS_MIRROR to a folder that holds the documents: the pictures show them.');
mkdirSync(folder, { recursive: true });
await using program = await startProgram({ corpusMirror, modelMirror });
const browser = await launchBrowser();
for (const { name, window: options, open } of pictures) {
  await using window = await openWindow(browser, { viewport: { width: 1280, height: 800 }, ...options });
  await open(window.page, program.address);
  // Nothing moves, so that what is on the screen now is what stays.
  await window.page.evaluate(() => document.fonts.ready);
  await window.page.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 80 });
  console.log(`${folder}/${name}.jpg`);
}
await browser.close();
