import { expect, test } from 'vitest';
import { createOpeningGate } from './opening-gate.ts';

const ask = (path: string, accept = 'application/json') =>
  new Request(`http://localhost${path}`, { headers: { accept } });

test('while it starts it is alive, says so to programs, and lets a browser wait', async () => {
  const { fetch } = createOpeningGate();
  expect((await fetch(ask('/healthz'))).status).toBe(200);
  expect((await fetch(ask('/api/ask'))).headers.get('content-type')).toBe('application/problem+json');
  expect(await (await fetch(ask('/', 'text/html'))).text()).toContain('refresh');
});

test('once opened, every request goes to the real handler', async () => {
  const gate = createOpeningGate();
  gate.open(() => new Response('real'));
  expect(await (await gate.fetch(ask('/healthz'))).text()).toBe('real');
});
