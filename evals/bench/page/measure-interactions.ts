import { chromium, type Page } from 'playwright-core';
import { chromiumSwitches } from '../../chromium-switches.ts';
import type { Interaction } from './page-figures.ts';

/** A question to which many provisions of what is bundled belong, so that its answer is long. */
const question = 'What do articles 3 to 14 of the Universal Declaration of Human Rights say?';
const followUp = 'And what of those who are held before trial?';

/** What a person does while the answer is being written, in this order. */
const acts: readonly { what: string; act: (page: Page) => Promise<void> }[] = [
  {
    what: 'typing the next question',
    async act(page) {
      await page.locator('#question').click();
      await page.keyboard.type(followUp, { delay: 40 });
    },
  },
  {
    what: 'opening a citation and closing it',
    async act(page) {
      await page
        .getByRole('button', { name: /^Source 1:/ })
        .first()
        .click();
      const reader = page.getByRole('complementary', { name: 'Provision' });
      await reader.getByRole('heading').first().waitFor();
      await reader.getByRole('button', { name: 'Close' }).click();
      await reader.waitFor({ state: 'detached' });
    },
  },
  {
    what: 'stopping it',
    async act(page) {
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
    },
  },
];

/**
 * Does all that while an answer streams, and tells for each the longest time from the touch or the key to the next
 * picture, as the browser's own event timing has it.
 */
export async function measureInteractions(address: string, executablePath: string): Promise<Interaction[]> {
  const browser = await chromium.launch({ executablePath, args: [...chromiumSwitches] });
  try {
    const page = await browser.newPage({ locale: 'en', viewport: { width: 1440, height: 900 } });
    await page.addInitScript({ content: recordEvents });
    await page.goto(address);
    await page.locator('#question').fill(question);
    await page.keyboard.press('Enter');
    await page
      .getByRole('button', { name: /^Source 1:/ })
      .first()
      .waitFor();
    await takeEvents(page);
    const interactions: Interaction[] = [];
    for (const { what, act } of acts) {
      if ((await page.locator('ol[aria-busy=true]').count()) === 0)
        throw new Error(`The answer had ended before "${what}" was measured.`);
      await act(page);
      const durations = await takeEvents(page);
      interactions.push({ what, events: durations.length, longestMs: Math.max(0, ...durations) });
    }
    return interactions;
  } finally {
    await browser.close();
  }
}

/** Runs in the page. Events shorter than 16 ms are not told by browsers. */
const recordEvents = `
  window.eventDurations = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) window.eventDurations.push(duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
`;

/** The entries come behind the next picture. */
const settledMs = 300;

/** How long each event took since it was asked last, in ms. */
async function takeEvents(page: Page): Promise<number[]> {
  await page.waitForTimeout(settledMs);
  return page.evaluate<number[]>('window.eventDurations.splice(0)');
}
