import { describe, expect, test } from 'vitest';
import type { FakeMessage } from './fake-slack.fixture.ts';
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

describe('what is let in', () => {
  test.each([
    ['a wrong secret', { secret: 'another' }],
    ['a time that is long past', { at: 1_700_000_000 }],
    ['no signature', { headers: { 'x-slack-signature': '' } }],
  ])('%s is refused, and nothing is done', async (_case, sent) => {
    const { send, slack } = await start();
    expect((await send(mention(rule44), sent)).status).toBe(401);
    expect(slack.calls).toEqual([]);
  });

  test('the address is confirmed to Slack with its challenge', async () => {
    const { sendForm } = await start();
    const response = await sendForm({ type: 'url_verification', challenge: 'a challenge' });
    expect(await response.json()).toEqual({ challenge: 'a challenge' });
  });

  test('an event is acknowledged before its answer is there', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { send, slack, settled } = await start({
      services: {
        async *answerQuestion() {
          await held;
          yield* eventsOf(sampleAnswer(1));
        },
      },
    });
    expect((await send(mention(rule44))).status).toBe(200);
    expect(slack.messages.size).toBe(0);
    letGo();
    await settled();
    expect(slack.messages.size).toBe(1);
  });

  test('an event that Slack sends again, or somebody plays again, is answered once', async () => {
    const { send, slack, settled } = await start();
    await send(mention(rule44), { id: 'Ev1' });
    const again = await send(mention(rule44), { id: 'Ev1', headers: { 'x-slack-retry-num': '1' } });
    expect(again.headers.get('x-slack-no-retry')).toBe('1');
    await settled();
    expect(slack.messages.size).toBe(1);
  });

  test('a bot is never answered', async () => {
    const { send, slack, settled } = await start();
    await send(mention(rule44, { bot_id: 'B2' }));
    await send(direct(rule44, { subtype: 'bot_message', bot_id: 'B2' }));
    await settled();
    expect(slack.calls).toEqual([]);
  });

  test('only channels and workspaces that the operator allows are answered', async () => {
    const { send, slack, settled } = await start({ settings: { allowedTeams: ['T1'], allowedChannels: ['C1'] } });
    await send(mention(rule44), { team: 'T9' });
    await send(mention(rule44, { user_team: 'T9' }));
    await send(mention(rule44, { channel: 'C9' }));
    await settled();
    expect(slack.messages.size).toBe(0);
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral']);
    await send(mention(rule44, { channel: 'C1' }));
    await settled();
    expect(slack.messages.size).toBe(1);
  });
});

describe('an answer', () => {
  test('stands in the thread of the mention: the verified words, their numbers as links, their sources', async () => {
    const { send, slack, settled } = await start();
    await send(mention(rule44));
    await settled();
    const message = only(slack.messages);
    expect(message).toMatchObject({ channel: 'C1', thread: '1.1', open: false });
    const text = textOf(message);
    expect(text).toContain('22 hours or more a day');
    expect(text).toContain('<http://localhost:3000/p/nelson-mandela-rules/rule-44?lang=en|[1]>');
    expect(message.blocks.map(({ type }) => type)).toContain('context_actions');
  });

  test('shows its steps as tasks, each of them ended', async () => {
    const { send, slack, settled } = await start();
    await send(mention(rule44));
    await settled();
    const tasks = only(slack.messages).chunks.filter(({ type }) => type === 'task_update');
    const ended = tasks.filter(({ status }) => status === 'complete').map(({ id }) => id);
    expect(ended).toEqual(['retrieve', 'compose', 'verify', 'present']);
  });

  test('a follow-up is understood from the turns before it, which the store keeps', async () => {
    const { send, slack, settled, store } = await start();
    await send(direct(rule44));
    await settled();
    await send(direct('And rule 45?', { ts: '2.2', thread_ts: '2.1' }));
    await settled();
    expect(textOf([...slack.messages.values()][1]!)).toContain('last resort');
    expect(store.turnsOf({ team: 'T1', channel: 'D1', thread: '2.1' })).toHaveLength(4);
    expect(slack.calls.map(({ method }) => method)).not.toContain('conversations.replies');
  });

  test('in a channel three statements are shown, and a button brings the rest to who asks for it', async () => {
    const { send, sendForm, slack, settled } = await start({
      services: { answerQuestion: () => eventsOf(sampleAnswer(8)) },
    });
    await send(mention('Go through all of it.'));
    await settled();
    const message = only(slack.messages);
    expect(sections(message.blocks)).toEqual([1, 2, 3].map((n) => expect.stringContaining(`Statement ${n}.`)));
    await sendForm(pressed(slack, { type: 'button', action_id: 'show_rest', value: restIn(message.blocks) }));
    await settled();
    const [rest] = slack.responses;
    expect(rest).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(sections(rest?.blocks as FakeMessage['blocks'])).toEqual(
      [4, 5, 6, 7, 8].map((n) => expect.stringContaining(`Statement ${n}.`)),
    );
  });

  test('however many statements there are, the button leads on until the last', async () => {
    const { send, sendForm, slack, settled } = await start({
      services: { answerQuestion: () => eventsOf(sampleAnswer(70)) },
    });
    await send(mention('Go through all of it.'));
    await settled();
    const shown = sections(only(slack.messages).blocks);
    let next = restIn(only(slack.messages).blocks);
    while (next) {
      await sendForm(pressed(slack, { type: 'button', action_id: 'show_rest', value: next }));
      await settled();
      const blocks = slack.responses.at(-1)?.blocks as FakeMessage['blocks'];
      shown.push(...sections(blocks));
      next = restIn(blocks);
    }
    expect(shown).toEqual(Array.from({ length: 70 }, (_, n) => expect.stringContaining(`Statement ${n + 1}.`)));
  });

  test('in a direct message all of it is shown', async () => {
    const { send, slack, settled } = await start({ services: { answerQuestion: () => eventsOf(sampleAnswer(8)) } });
    await send(direct('Go through all of it.'));
    await settled();
    expect(sections(only(slack.messages).blocks)).toHaveLength(8);
  });

  test('what a document holds can mention nobody and link nowhere', async () => {
    const { send, slack, settled } = await start();
    await send(mention('What does hostile-paper/para-1 say?'));
    await settled();
    const shown = JSON.stringify(only(slack.messages).blocks);
    expect(shown).toContain('&lt;!channel&gt;');
    expect(shown).not.toMatch(/<!channel>|<https:\/\/evil/);
  });

  test('no retrieval, no answer: when the search fails, the reply says so', async () => {
    const { send, slack, settled } = await start({
      services: {
        // biome-ignore lint/correctness/useYield: it fails before it has anything to say
        async *answerQuestion() {
          throw new Error('the index is gone');
        },
      },
    });
    await send(mention(rule44));
    await settled();
    expect(textOf(only(slack.messages))).toContain('The search failed, so there is no answer');
  });

  test('an empty mention is told what to ask', async () => {
    const { send, slack, settled } = await start();
    await send(mention('  '));
    await settled();
    expect(only(slack.messages).text).toContain('Mandela rule 45');
  });
});
