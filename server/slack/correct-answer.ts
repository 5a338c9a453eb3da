import type { webApi } from '@slack/bolt';
import { answerText, markedWrongBlocks, shownDirectly, shownInChannel } from './blocks/answer-blocks.ts';
import { escapeMrkdwn } from './blocks/escape-mrkdwn.ts';
import { slackMessagesIn } from './messages/messages.ts';
import type { PostedAnswer } from './slack-store.ts';

/** Puts the warning over an answer that was marked as wrong, in the message that shows it. */
export async function correctAnswer(
  { answer, place, message, direct }: PostedAnswer,
  { client, publicUrl }: { client: webApi.WebClient; publicUrl: string },
): Promise<void> {
  const statements = direct ? shownDirectly : shownInChannel;
  const { markedWrong } = slackMessagesIn(answer.lang);
  await client.chat.update({
    channel: place.channel,
    ts: message,
    text: `${escapeMrkdwn(markedWrong)}\n${answerText(answer)}`,
    blocks: markedWrongBlocks(answer, { statements, publicUrl }),
  });
}
