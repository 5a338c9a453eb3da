import { describe, expect, test } from 'vitest';
import { type FakeMessage, limited } from './fake-slack.fixture.ts';
import { eventsOf, sampleAnswer } from './sample-answer.fixture.ts';
import {
  direct,
  mention,
  only,
  pressed,
  restIn,
  rule44,
  sections,
  start,
  textOf,
} from './slack-conversation.fixture.ts';

describe('when Slack has no room', () => {
  test('a stream that may not be opened now is none, and the answer is posted whole', async () => {
    const { send, slack, settled } = await start();
    slack.script('chat.startStream', () => limited(30));
    await send(mention(rule44));
    await send(mention(rule44, { ts: '1.2' }));
    await settled();
    expect([...slack.messages.values()].map(textOf)).toEqual([
      expect.stringContaining('22 hours'),
      expect.stringContaining('22 hours'),
    ]);
    // The second did not even try: Slack had asked to wait.
    expect(slack.calls.filter(({ method }) => method === 'chat.startStream')).toHaveLength(1);
  });

  test('an answer that is too long for one message is posted as far as it fits, and the button leads to the rest', async () => {
    const answer = sampleAnswer(30, (n) => `“Statement ${n}. ${'word '.repeat(120)}”`);
    const { send, sendForm, slack, settled } = await start({ services: { answerQuestion: () => eventsOf(answer) } });
    slack.script('chat.startStream', () => limited(30));
    await send(direct('Go through all of it.'));
    await settled();
    const { blocks } = only(slack.messages);
    await sendForm(pressed(slack, { type: 'button', action_id: 'show_rest', value: restIn(blocks) }));
    await settled();
    const shown = [...sections(blocks), ...sections(slack.responses[0]?.blocks as FakeMessage['blocks'])];
    expect(shown).toEqual(Array.from({ length: 30 }, (_, n) => expect.stringContaining(`Statement ${n + 1}.`)));
  });

  test('a post that is told to wait is made after the delay that Slack gives', async () => {
    const { send, slack, settled } = await start();
    slack.script('chat.startStream', () => limited(30));
    slack.script('chat.postMessage', (_call, nth) => (nth === 1 ? limited(1) : undefined));
    await send(mention(rule44));
    await settled();
    expect(textOf(only(slack.messages))).toContain('22 hours');
  });

  test('a post that fails on the side of Slack is made again, and stands there once', async () => {
    const { send, slack, settled } = await start();
    slack.script('chat.startStream', () => limited(30));
    slack.script('chat.postMessage', (_call, nth) => (nth === 1 ? new Response('', { status: 500 }) : undefined));
    await send(mention(rule44));
    await settled();
    expect(textOf(only(slack.messages))).toContain('22 hours');
  });

  test('a stream that Slack has closed is finished by an update, with all that it should hold', async () => {
    const { send, slack, settled } = await start();
    const closed = () => Response.json({ ok: false, error: 'message_not_in_streaming_state' });
    slack.script('chat.appendStream', closed);
    slack.script('chat.stopStream', closed);
    await send(mention(rule44));
    await settled();
    const message = only(slack.messages);
    expect(message.updates).toBe(1);
    expect(textOf(message)).toContain('22 hours');
  });

  test('where it is not known whether Slack took a statement, it stands there once all the same', async () => {
    const { send, slack, settled } = await start();
    let taken: FakeMessage | undefined;
    slack.script('chat.appendStream', ({ args }) => {
      taken = slack.messages.get(String(args.ts));
      taken?.blocks.push(...(args.chunks as { blocks?: FakeMessage['blocks'] }[]).flatMap(({ blocks = [] }) => blocks));
      return new Response('', { status: 502 });
    });
    await send(mention(rule44));
    await settled();
    expect(textOf(only(slack.messages)).match(/22 hours/g)).toHaveLength(1);
  });

  test('a stream that is closed when the answer ends is finished by an update too', async () => {
    const { send, slack, settled } = await start();
    slack.script('chat.stopStream', () => Response.json({ ok: false, error: 'message_not_in_streaming_state' }));
    await send(mention(rule44));
    await settled();
    expect(only(slack.messages)).toMatchObject({ updates: 1 });
    expect(textOf(only(slack.messages)).match(/22 hours/g)).toHaveLength(1);
  });
});

test('the stop that a person presses is obeyed', async () => {
  const { send, slack, settled } = await start({
    services: {
      async *answerQuestion(_question, signal) {
        yield { type: 'progress', stage: 'retrieve' };
        await new Promise((resolve) => signal?.addEventListener('abort', resolve));
        signal?.throwIfAborted();
      },
    },
  });
  await send(direct(rule44));
  await expect.poll(() => slack.messages.size).toBe(1);
  await send({ type: 'agent_session_stopped', channel: 'D1', user: 'U1', thread_ts: '2.1', streaming_message_ts: [] });
  await settled();
  expect(textOf(only(slack.messages))).toContain('Stopped.');
});

test('so is the stop of which Slack tells when the next words are to be shown', async () => {
  const { send, slack, settled } = await start({ services: { answerQuestion: () => eventsOf(sampleAnswer(3)) } });
  slack.script('chat.appendStream', () => Response.json({ ok: false, error: 'stopped_by_user' }));
  slack.script('chat.stopStream', () => Response.json({ ok: false, error: 'message_not_in_streaming_state' }));
  await send(direct(rule44));
  await settled();
  expect(sections(only(slack.messages).blocks)).toEqual([expect.stringContaining('Stopped.')]);
  expect(slack.calls.at(-1)).toMatchObject({ method: 'agents.sessions.setStatus', args: { status: 'active' } });
});
