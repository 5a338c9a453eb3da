import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFakeSlack } from './fake-slack.fixture.ts';
import { openSlackUnderTest } from './slack-door.fixture.ts';
import { openSlackStore } from './sqlite-slack-store.ts';

const mentions = 200;
const channels = 20;

test('of two hundred mentions in a minute none is lost and none is answered twice, with two processes and every one sent again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slack-'));
  const file = join(folder, 'slack.db');
  const slack = await startFakeSlack({ postsPerChannel: 4, postWindowMs: 100 });
  const stores = [openSlackStore(file), openSlackStore(file)];
  const processes = await Promise.all(stores.map((store) => openSlackUnderTest({ slack, store, paceMs: 60 })));

  const sent = Array.from({ length: mentions }, (_, n) => ({
    event: {
      type: 'app_mention',
      user: `U${n}`,
      channel: `C${n % channels}`,
      ts: `${n}.1`,
      text: '<@UBOT> What does Mandela rule 44 say?',
    },
    id: `Ev${n}`,
  }));
  const answers = await Promise.all(
    sent.flatMap(({ event, id }, n) => [
      processes[n % 2]?.send(event, { id }),
      processes[(n + 1) % 2]?.send(event, { id, headers: { 'x-slack-retry-num': '1' } }),
    ]),
  );
  expect(answers.every((answer) => answer?.status === 200)).toBe(true);
  await Promise.all(processes.map(({ settled }) => settled()));

  const answered = [...slack.messages.values()].map(({ channel, thread }) => `${channel} ${thread}`).sort();
  expect(answered).toEqual(sent.map(({ event }) => `${event.channel} ${event.ts}`).sort());
  for (const { blocks, open } of slack.messages.values()) {
    expect(open).toBe(false);
    expect(JSON.stringify(blocks)).toContain('22 hours');
  }

  await Promise.all(processes.map(({ close }) => close()));
  await slack.close();
  for (const store of stores) store.close();
  rmSync(folder, { recursive: true, force: true });
});
