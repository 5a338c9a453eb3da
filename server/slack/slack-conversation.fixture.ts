import { onTestFinished } from 'vitest';
import type { FakeMessage } from './fake-slack.fixture.ts';
import { openSlackUnderTest, type SlackTestOptions, type SlackUnderTest } from './slack-door.fixture.ts';

/** The program with its Slack door for the length of one test. */
export async function start(options: SlackTestOptions = {}): Promise<SlackUnderTest> {
  const started = await openSlackUnderTest(options);
  onTestFinished(started.close);
  return started;
}

export const mention = (text: string, more: object = {}) => ({
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1.1',
  text: `<@UBOT> ${text}`,
  ...more,
});
export const direct = (text: string, more: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  user: 'U1',
  channel: 'D1',
  ts: '2.1',
  text,
  ...more,
});
export const rule44 = 'What does Mandela rule 44 say?';

export function pressed(slack: SlackUnderTest['slack'], action: object) {
  return {
    payload: {
      type: 'block_actions',
      team: { id: 'T1', domain: 't' },
      user: { id: 'U1', username: 'alice', team_id: 'T1' },
      api_app_id: 'A1',
      token: 'x',
      trigger_id: '1.1',
      channel: { id: 'C1', name: 'general' },
      response_url: `${slack.url}/response/1`,
      actions: [{ block_id: 'b', action_ts: '1', ...action }],
    },
  };
}

export function only(messages: ReadonlyMap<string, FakeMessage>): FakeMessage {
  const [message, ...others] = messages.values();
  if (!message || others.length > 0) throw new Error(`one message was expected and ${messages.size} are there`);
  return message;
}

export function sections(blocks: FakeMessage['blocks']): string[] {
  return blocks.filter(({ type }) => type === 'section').map(({ text }) => JSON.stringify(text));
}

export function textOf({ blocks }: Pick<FakeMessage, 'blocks'>): string {
  return blocks.map((block) => JSON.stringify(block.text ?? block.elements)).join('\n');
}

export function restIn(blocks: FakeMessage['blocks']): string {
  return /"show_rest","value":"([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
}

export function answerIdIn({ blocks }: FakeMessage): string {
  return /"value":"right ([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
}
