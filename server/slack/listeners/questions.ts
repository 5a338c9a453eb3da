import type { App } from '@slack/bolt';
import { answerInThread } from '../answer-in-thread.ts';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { readMessage } from '../read-message.ts';
import type { SlackParts } from '../slack-parts.ts';

/** A mention in a channel, and a direct message: both are answered in their thread. */
export function listenForQuestions(app: App, parts: SlackParts): void {
  app.event('app_mention', async ({ event, context, client }) => {
    const { user, channel, text, ts, thread_ts: thread = ts } = event;
    if (!user) return;
    const question = readMessage(text);
    if (!parts.isAllowed(channel)) {
      const words = slackMessagesIn(parts.detectLanguage(question)).notAllowed;
      await client.chat.postEphemeral({ channel, user, thread_ts: thread, text: escapeMrkdwn(words) });
      return;
    }
    const place = { team: context.teamId ?? '', channel, thread };
    await answerInThread({ question, place, user, direct: false, client, token: context.botToken ?? '' }, parts);
  });

  app.event('message', async ({ event, context, client }) => {
    // Edits, deletions and what joins or leaves carry a subtype too; none of them is a question.
    const isWritten = event.subtype === undefined || event.subtype === 'file_share';
    if (!isWritten || event.channel_type !== 'im') return;
    const { user, channel, text = '', ts, thread_ts: thread = ts } = event;
    const place = { team: context.teamId ?? '', channel, thread };
    const question = readMessage(text);
    await answerInThread({ question, place, user, direct: true, client, token: context.botToken ?? '' }, parts);
  });
}
