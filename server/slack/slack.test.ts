import { afterEach, describe, expect, test } from 'vitest';
import { sampleServices } from '../services.fixture.ts';
import { type FakeMessage, limited } from './fake-slack.fixture.ts';
import { eventsOf, sampleAnswer } from './sample-answer.fixture.ts';
import { openSlackUnderTest, type SlackTestOptions, type SlackUnderTest } from './slack-door.fixture.ts';

const open: SlackUnderTest[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(options: SlackTestOptions = {}): Promise<SlackUnderTest> {
  const started = await openSlackUnderTest(options);
  open.push(started);
  return started;
}

const mention = (text: string, more: object = {}) => ({
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1.1',
  text: `<@UBOT> ${text}`,
  ...more,
});
const direct = (text: string, more: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  user: 'U1',
  channel: 'D1',
  ts: '2.1',
  text,
  ...more,
});
const rule44 = 'What does Mandela rule 44 say?';

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

describe('feedback', () => {
  test('an answer that is marked as wrong is corrected in the message that shows it', async () => {
    const judged: unknown[] = [];
    const keptAnswers = {
      ...(await sampleServices()).keptAnswers,
      judge: async (...said: unknown[]) => judged.push(said) > 0,
    };
    const { send, sendForm, slack, settled } = await start({ services: { keptAnswers } });
    await send(mention(rule44));
    await settled();
    const id = answerIdIn(only(slack.messages));
    await sendForm(pressed(slack, { type: 'feedback_buttons', action_id: 'answer_feedback', value: `wrong ${id}` }));
    await settled();
    const message = only(slack.messages);
    expect(textOf(message)).toContain('A reader marked this answer as wrong');
    expect(message.blocks.map(({ type }) => type)).not.toContain('context_actions');
    expect(judged).toEqual([[id, { verdict: 'wrong' }]]);
  });

  test('so is one that is marked as wrong at another door', async () => {
    const { send, door, slack, settled, url } = await start();
    await send(direct(rule44));
    await settled();
    const id = answerIdIn(only(slack.messages));
    const judged = await fetch(`${url}/api/answers/${id}/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ verdict: 'wrong' }),
    });
    expect(judged.status).toBe(204);
    await expect.poll(() => textOf(only(slack.messages))).toContain('A reader marked this answer as wrong');
    await door.correct('never posted');
  });

  test('a button of an answer that is forgotten says so', async () => {
    const { sendForm, slack, settled } = await start();
    await sendForm(pressed(slack, { type: 'feedback_buttons', action_id: 'answer_feedback', value: 'wrong gone' }));
    await settled();
    expect(slack.responses[0]?.text).toContain('no longer kept');
  });
});

describe('/cite', () => {
  const command = (slack: SlackUnderTest['slack'], text: string) => ({
    command: '/cite',
    text,
    user_id: 'U1',
    channel_id: 'C1',
    team_id: 'T1',
    api_app_id: 'A1',
    response_url: `${slack.url}/response/1`,
    trigger_id: '1.1',
  });

  test('answers who asked, and is shared when they press the button', async () => {
    const { sendForm, slack, settled } = await start();
    await sendForm(command(slack, 'Mandela rule 44'));
    await settled();
    const [answer] = slack.responses;
    expect(answer).toMatchObject({ response_type: 'ephemeral' });
    const blocks = JSON.stringify(answer?.blocks);
    expect(blocks).toContain('22 hours');
    const [, id] = /"share_answer","value":"([^"]+)"/.exec(blocks) ?? [];
    await sendForm(pressed(slack, { type: 'button', action_id: 'share_answer', value: id }));
    await settled();
    expect(slack.responses[1]).toMatchObject({ response_type: 'in_channel' });
    expect(JSON.stringify(slack.responses[1]?.blocks)).toContain('<@U1>');
  });

  test('without a word, and with too many, it says what to ask', async () => {
    const { sendForm, slack } = await start();
    const response = await sendForm(command(slack, ' '));
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringContaining('Mandela'),
    });
    const long = await sendForm(command(slack, 'word '.repeat(1000)));
    expect(await long.json()).toMatchObject({ response_type: 'ephemeral', text: expect.stringContaining('4000') });
    expect(slack.responses).toEqual([]);
  });
});

describe('message shortcuts', () => {
  const shortcut = (slack: SlackUnderTest['slack'], callbackId: string, text: string) => ({
    payload: {
      type: 'message_action',
      callback_id: callbackId,
      team: { id: 'T1', domain: 't' },
      user: { id: 'U1', name: 'alice' },
      channel: { id: 'C1', name: 'general' },
      message: { type: 'message', user: 'U2', ts: '3.1', text },
      message_ts: '3.1',
      trigger_id: '1.1',
      response_url: `${slack.url}/response/1`,
      action_ts: '1',
      token: 'x',
    },
  });

  test('the citations of a message are checked: which exist, and what is nearest to those that do not', async () => {
    const { sendForm, slack, settled } = await start();
    const text = 'See rule 44 and rule 999 of the Nelson Mandela Rules.';
    await sendForm(shortcut(slack, 'check_citations', text));
    await settled();
    const said = JSON.stringify(slack.responses[0]);
    expect(said).toContain(':white_check_mark:');
    expect(said).toContain('there is no such provision');
  });

  test('a quotation in a message that is not word for word is named', async () => {
    const { sendForm, slack, settled } = await start();
    const text =
      'Rule 44 of the Nelson Mandela Rules: “solitary confinement shall refer to the confinement of prisoners for 12 hours or more a day without meaningful human contact”.';
    await sendForm(shortcut(slack, 'check_citations', text));
    await settled();
    expect(JSON.stringify(slack.responses[0])).toMatch(/:warning:.*12 hours/);
  });

  test('when the search fails, they say so', async () => {
    const failing = async () => {
      throw new Error('the index is gone');
    };
    const { sendForm, slack, settled } = await start({ services: { retrieve: failing } });
    await sendForm(shortcut(slack, 'find_sources', 'He was kept alone for months.'));
    await settled();
    expect(slack.responses[0]?.text).toContain('The search failed');
  });

  test('sources are found for a message', async () => {
    const { sendForm, slack, settled } = await start();
    await sendForm(shortcut(slack, 'find_sources', 'He was kept in solitary confinement for months.'));
    await settled();
    expect(JSON.stringify(slack.responses[0])).toContain('/p/nelson-mandela-rules/rule-4');
  });
});

test('App Home says what is at hand and what was asked last', async () => {
  const { send, slack, settled } = await start();
  await send(direct(rule44));
  await settled();
  await send({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' });
  await settled();
  const view = JSON.stringify(slack.calls.find(({ method }) => method === 'views.publish')?.args.view);
  expect(view).toContain('Nelson Mandela Rules');
  expect(view).toContain(rule44);
});

test('the messages tab suggests what to ask', async () => {
  const { send, slack, settled } = await start();
  await send({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' });
  await settled();
  expect(slack.calls[0]).toMatchObject({ method: 'assistant.threads.setSuggestedPrompts' });
  expect(slack.calls[0]?.args.prompts).toHaveLength(4);
});

test('a link to a provision of ours is unfurled with its words, and no other link is', async () => {
  const { send, slack, settled } = await start();
  const ours = 'http://localhost:3000/p/nelson-mandela-rules/rule-45?lang=en';
  const links = [ours, 'http://localhost:3000/p/nelson-mandela-rules/rule-999', 'https://evil.example/p/a/b'];
  await send({
    type: 'link_shared',
    user: 'U1',
    channel: 'C1',
    message_ts: '4.1',
    links: links.map((url) => ({ url, domain: new URL(url).hostname })),
  });
  await settled();
  const unfurls = slack.calls[0]?.args.unfurls as Record<string, object>;
  expect(Object.keys(unfurls)).toEqual([ours]);
  expect(JSON.stringify(unfurls)).toContain('only in exceptional cases as a last resort.');
});

function pressed(slack: SlackUnderTest['slack'], action: object) {
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

function only(messages: ReadonlyMap<string, FakeMessage>): FakeMessage {
  const [message, ...others] = messages.values();
  if (!message || others.length > 0) throw new Error(`one message was expected and ${messages.size} are there`);
  return message;
}

function sections(blocks: FakeMessage['blocks']): string[] {
  return blocks.filter(({ type }) => type === 'section').map(({ text }) => JSON.stringify(text));
}

function textOf({ blocks }: Pick<FakeMessage, 'blocks'>): string {
  return blocks.map((block) => JSON.stringify(block.text ?? block.elements)).join('\n');
}

function restIn(blocks: FakeMessage['blocks']): string {
  return /"show_rest","value":"([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
}

function answerIdIn({ blocks }: FakeMessage): string {
  return /"value":"right ([^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
}
