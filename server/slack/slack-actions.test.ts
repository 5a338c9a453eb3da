import { describe, expect, test } from 'vitest';
import { sampleServices } from '../services.fixture.ts';
import { answerIdIn, direct, mention, only, pressed, rule44, start, textOf } from './slack-conversation.fixture.ts';
import type { SlackUnderTest } from './slack-door.fixture.ts';

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
