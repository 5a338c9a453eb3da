import type { Page } from 'playwright-core';
import { ask } from './driven-browser.ts';

/** A room of the page in one of its states; the names of the screenshots are theirs. */
export type Station = { name: string; open: (page: Page, address: string, locale: string) => Promise<void> };

const questions: Record<string, string> = {
  en: 'What does article 5 of the Universal Declaration of Human Rights say?',
  fr: 'Que dit l’article 5 de la Déclaration universelle des droits de l’homme ?',
  es: '¿Qué dice el artículo 5 de la Declaración Universal de Derechos Humanos?',
  ru: 'Что говорит статья 5 Всеобщей декларации прав человека?',
  ar: 'ماذا تقول المادة 5 من الإعلان العالمي لحقوق الإنسان؟',
  zh: '《世界人权宣言》第五条是怎么说的？',
};

// It cites an article that does not exist and misquotes one that does, so that there is something to find.
const draft = [
  'Recalling article 31 of the Universal Declaration of Human Rights,',
  'Article 5 of the Universal Declaration of Human Rights states that “No one shall be subjected to torture or to cruel or degrading treatment or punishment.”',
].join('\n\n');

/** Every room and state that runs on what is bundled, in the order in which a person meets them. */
export const tour: readonly Station[] = [
  { name: 'opening', open: (page, address) => visit(page, address) },
  {
    name: 'answer',
    async open(page, address, locale) {
      await visit(page, address);
      await ask(page, questions[locale] ?? '');
      await page.locator('blockquote, .law').first().waitFor();
    },
  },
  {
    name: 'evidence',
    open: (page) => page.locator('[data-turn=answer] [aria-expanded][aria-controls]').first().click(),
  },
  {
    name: 'declined',
    async open(page, address) {
      await visit(page, address);
      await ask(page, 'How do I bake bread?');
    },
  },
  { name: 'instruments', open: (page, address) => visit(page, `${address}/instruments`) },
  { name: 'instrument', open: (page, address) => visit(page, `${address}/read/udhr`) },
  {
    name: 'provision',
    open: (page, address, locale) => visit(page, `${address}/read/udhr/article-25.1?lang=${locale}`),
  },
  { name: 'compare', open: (page, address) => visit(page, `${address}/compare`) },
  { name: 'draft', open: (page, address) => visit(page, `${address}/draft`) },
  {
    name: 'draft-checked',
    async open(page) {
      await page.locator('textarea').fill(draft);
      await page.locator('form button[type=submit]').click();
      await page.locator('.finding').first().waitFor();
    },
  },
  { name: 'nowhere', open: (page, address) => visit(page, `${address}/read`) },
];

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
