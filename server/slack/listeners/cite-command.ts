import type { App, BlockAction } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { collectAnswer } from '../../answer/collect-answer.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import { actions, answerText, shownDirectly, shownInChannel, wholeMessage } from '../blocks/answer-blocks.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { button, context as contextBlocks } from '../blocks/plain-blocks.ts';
import { slackLimits } from '../blocks/slack-limits.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { readMessage } from '../read-message.ts';
import { refusalOf } from '../refusal-of.ts';
import type { SlackParts } from '../slack-parts.ts';
import { actionValue, sayForgotten } from './action-value.ts';

/** `/cite <reference or question>`: an answer that only the asker sees, with a button to share it. */
export function listenForCommand(app: App, parts: SlackParts): void {
  const { answerQuestion, answers, store, publicUrl, turnstile, log, isAllowed } = parts;

  app.command('/cite', async ({ command, ack, respond, context }) => {
    const question = readMessage(command.text);
    const words = slackMessagesIn(parts.detectLanguage(question));
    const refusal = isAllowed(command.channel_id) ? refusalOf(question, words) : words.notAllowed;
    if (refusal) return ack({ response_type: 'ephemeral', text: escapeMrkdwn(refusal) });
    await ack({ response_type: 'ephemeral', text: words.searching });
    try {
      const answer = await turnstile(() => collectAnswer(answerQuestion({ question })));
      answers.remember(answer);
      const place = { team: context.teamId ?? command.team_id, channel: command.channel_id, thread: '' };
      store.keepAnswer({ answer, place, message: '', user: command.user_id, direct: true });
      const share = button(actions.share, answer.id, slackMessagesIn(answer.lang).share);
      const blocks = wholeMessage(answer, { statements: shownDirectly, publicUrl }).slice(0, slackLimits.blocks - 1);
      await respond({
        response_type: 'ephemeral',
        replace_original: true,
        text: answerText(answer),
        blocks: [...blocks, share],
      });
    } catch (error) {
      log.error({ err: error }, 'an answer in Slack failed');
      await respond({ response_type: 'ephemeral', replace_original: true, text: escapeMrkdwn(words.failed) });
    }
  });

  app.action<BlockAction>(actions.share, async ({ action, ack, respond, body }) => {
    await ack();
    const posted = store.answer(actionValue(action));
    if (!posted) return sayForgotten(respond);
    const { answer } = posted;
    const user = `<@${body.user.id}>`;
    const line = fillMessage(slackMessagesIn(answer.lang).shared, { user, question: escapeMrkdwn(shortened(answer)) });
    const message = wholeMessage(answer, { statements: shownInChannel, publicUrl }).slice(0, slackLimits.blocks - 1);
    const blocks = [...contextBlocks([line]), ...message];
    await respond({ response_type: 'in_channel', replace_original: false, text: answerText(answer), blocks });
    await respond({ delete_original: true });
  });
}

// A question is shown to be recognised; the answer is what is shared.
const questionShown = 300;

function shortened({ question }: Answer): string {
  return question.length > questionShown ? `${question.slice(0, questionShown)}…` : question;
}
