import type { webApi } from '@slack/bolt';
import { markedWrongBlocks, markedWrongText, shownDirectly, shownInChannel } from './blocks/answer-blocks.ts';
import type { PostedAnswer } from './slack-store.ts';

/** Puts the warning over an answer that was marked as wrong, in the message that shows it. */
export async function correctAnswer(
  { answer, place, message, direct }: PostedAnswer,
  { client, publicUrl }: { client: webApi.WebClient; publicUrl: string },
): Promise<void> {
  const statements = direct ? shownDirectly : shownInChannel;
  await client.chat.update({
    channel: place.channel,
    ts: message,
    text: markedWrongText(answer),
    blocks: markedWrongBlocks(answer, { statements, publicUrl }),
  });
}
