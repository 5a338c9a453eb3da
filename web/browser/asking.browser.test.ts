import { expect, test } from 'vitest';
import { ask, expectAccessible, fitsItsWidth, openWindow } from './driven-browser.ts';
import { runBundled } from './running-bundled.ts';

// Everything here runs on what is bundled: the Universal Declaration and an excerpt of A/RES/77/232.
const tortureQuestion = 'What does article 5 of the Universal Declaration of Human Rights say?';
const tortureWords = 'No one shall be subjected to torture or to cruel, inhuman or degrading treatment or punishment.';

const running = runBundled();

test('a question is answered with the words of the provision, and the citation opens it beside the answer', async () => {
  await using window = await openWindow(running.browser);
  const { page, complaints } = window;
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  const answer = page.getByRole('region', { name: 'Answer' });
  await expect.poll(() => answer.innerText()).toContain(tortureWords);
  await answer.getByRole('button', { name: /^Source 1: article 5/ }).click();
  const reader = page.getByRole('complementary', { name: 'Provision' });
  await expect.poll(() => reader.innerText()).toContain(tortureWords);
  await expect.poll(() => reader.getByTestId('no-page').innerText()).toMatch(/no (fixed )?pages?/);
  await page.keyboard.press('Escape');
  await expect.poll(() => reader.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('hover, focus and touch show the exact words before anything is opened', async () => {
  await using window = await openWindow(running.browser, { hasTouch: true });
  const { page } = window;
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  const citation = page.getByRole('button', { name: /^Source 1:/ });
  const preview = page.getByRole('button', { name: 'Open the provision' });
  await citation.hover();
  await preview.waitFor();
  await page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
  await citation.tap();
  await preview.waitFor();
  expect(new URL(page.url()).searchParams.has('read')).toBe(false);
});

test('the whole way can be gone by keyboard alone', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type(tortureQuestion);
  await page.keyboard.press('Enter');
  const citation = page.getByRole('button', { name: /^Source 1:/ });
  await citation.waitFor();
  await page.locator('ol[aria-busy=false]').waitFor();
  await page.keyboard.press('Shift+Tab');
  for (let steps = 0; steps < 20 && !(await citation.evaluate((it) => it === document.activeElement)); steps += 1) {
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  const reader = page.getByRole('complementary', { name: 'Provision' });
  await reader.waitFor();
  expect(await reader.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => citation.evaluate((it) => it === document.activeElement)).toBe(true);
});

test('each statement is announced once, politely, and then the end', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  const announced = await page.getByTestId('announcer').locator('p').allInnerTexts();
  expect(announced.filter((text) => text.includes(tortureWords))).toHaveLength(1);
  expect(announced.at(-1)).toMatch(/^End of the answer/);
});

test('what the sources don’t say looks like an answer and names no false source', async () => {
  await using window = await openWindow(running.browser);
  const { page, complaints } = window;
  await page.goto(running.address);
  await ask(page, 'What is the capital of France?');
  await page.getByText('The sources at hand don’t say.').waitFor();
  expect(await page.getByRole('button', { name: /^Source \d/ }).count()).toBe(0);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a connection that drops in mid-answer is explained, and what had been checked stays', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.route('**/api/chat', async (route) => {
    const whole = await (await route.fetch()).text();
    const cut = whole.indexOf('"type":"text-delta"');
    await route.fulfill({ body: whole.slice(0, whole.lastIndexOf('\n\n', cut) + 2), contentType: 'text/event-stream' });
  });
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  await page.getByText(tortureWords).first().waitFor();
  await expect
    .poll(() => page.getByRole('alert').innerText())
    .toContain('The connection ended before the answer was whole');
  await page.unroute('**/api/chat');
  await page.getByRole('alert').getByRole('button', { name: 'Ask again' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByText('How this was checked').waitFor();
});

test('an answer that is stopped says that it was stopped', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  // Held back for ever: only stopping ends it.
  await page.route('**/api/chat', () => undefined);
  await page.goto(running.address);
  await page.locator('#question').fill(tortureQuestion);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stop' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
  await page.getByRole('heading', { name: tortureQuestion }).waitFor();
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('This question has no answer yet');
});

test('Esc closes an opened provision first, and stops the answer being written when there is nothing left to close', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  await page.route('**/api/chat', () => undefined);
  await page.locator('#question').fill('And who may be held as a slave?');
  await page.keyboard.press('Enter');
  const stop = page.getByRole('button', { name: 'Stop' });
  await stop.waitFor();
  await page.getByRole('button', { name: /^Source 1:/ }).click();
  const reader = page.getByRole('complementary', { name: 'Provision' });
  await reader.waitFor();
  await page.locator('#question').dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  expect(await reader.count()).toBe(1);
  await page.keyboard.press('Escape');
  await reader.waitFor({ state: 'detached' });
  expect(await stop.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ask', exact: true }).waitFor();
});

test('a server that refuses says why, and the question is not lost', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  const problem = {
    type: '/docs#internal',
    title: 'Something went wrong here',
    status: 500,
    detail: 'Try again later.',
  };
  await page.route('**/api/chat', (route) =>
    route.fulfill({ status: 500, body: JSON.stringify(problem), contentType: 'application/problem+json' }),
  );
  await page.goto(running.address);
  await page.locator('#question').fill(tortureQuestion);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('alert').innerText()).toContain('Try again later.');
  await page.unroute('**/api/chat');
  await page.getByRole('button', { name: 'Ask again' }).click();
  await page.getByText(tortureWords).first().waitFor();
});

test('a question can be edited: it is asked anew in its place', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await ask(page, 'What is the capital of France?');
  await page.getByRole('button', { name: 'Edit the question' }).click();
  await page.getByRole('textbox', { name: 'Edit the question' }).fill(tortureQuestion);
  await page.locator('form').first().getByRole('button', { name: 'Ask' }).click();
  await page.getByText(tortureWords).first().waitFor();
  expect(await page.locator('[data-turn=question]').count()).toBe(1);
});

test('a conversation is there again after a reload, and gone once it is removed', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await ask(page, tortureQuestion);
  await page.reload();
  await page.getByText(tortureWords).first().waitFor();
  await page.getByRole('button', { name: 'Conversations' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Remove the conversation/ }).click();
  await page.getByText('There is no conversation here.').waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('heading', { name: 'What do the United Nations standards say?' }).waitFor();
});

test('answers come from the instruments that were chosen', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await page.getByRole('button', { name: 'All instruments' }).click();
  await page.getByRole('checkbox', { name: /Universal Declaration/ }).check();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const sent = page.waitForRequest('**/api/chat');
  await ask(page, 'Is torture allowed?');
  expect((await sent).postDataJSON()).toMatchObject({ instruments: ['udhr'] });
});

test('a provision is found as one types and opened by Enter', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').fill('subjected to torture');
  await page.getByRole('option', { name: /article 5/i }).waitFor();
  await expectAccessible(page);
  await page.locator('[role=option][data-focused]').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/read/udhr/article-5*');
  await page.getByText(tortureWords).first().waitFor();
});

test('hostile words do no harm: they are shown as words, and nothing scrolls sideways', async () => {
  await using window = await openWindow(running.browser, { viewport: { width: 360, height: 740 } });
  const { page, complaints } = window;
  const hostile = `<img src=x onerror="document.title='harmed'"> \u202E${'x'.repeat(3000)}`;
  await page.goto(running.address);
  await ask(page, hostile);
  await expect.poll(() => page.locator('[data-turn=question] h2').innerText()).toContain('<img src=x onerror=');
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.title()).not.toContain('harmed');
  expect(await fitsItsWidth(page)).toBe(true);
  expect(complaints).toEqual([]);
});

test('a question with nothing but spaces is not sent', async () => {
  await using window = await openWindow(running.browser);
  const { page } = window;
  await page.goto(running.address);
  await page.locator('#question').fill('   ');
  expect(await page.getByRole('button', { name: 'Ask', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-turn=question]').count()).toBe(0);
});
