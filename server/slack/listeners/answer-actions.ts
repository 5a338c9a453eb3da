import type { App, BlockAction, RespondFn, webApi } from '@slack/bolt';
import {
  actions,
  answerText,
  markedWrongBlocks,
  markedWrongText,
  restBlocks,
  shownDirectly,
  shownInChannel,
} from '../blocks/answer-blocks.ts';
import { correctAnswer } from '../correct-answer.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import type { SlackParts } from '../slack-parts.ts';
import type { PostedAnswer } from '../slack-store.ts';
import { actionValue, sayForgotten } from './action-value.ts';

/** What can be done with an answer: see the rest of it, and say whether it is right. */
export function listenForAnswerActions(app: App, parts: SlackParts): void {
  const { store, answers, keptAnswers, publicUrl, log } = parts;

  app.action<BlockAction>(actions.rest, async ({ action, ack, respond }) => {
    await ack();
    const [id = '', from] = actionValue(action).split(' ');
    const posted = store.answer(id);
    if (!posted) return sayForgotten(respond);
    const { answer, place } = posted;
    const blocks = restBlocks(answer, Number(from) || shownInChannel);
    const thread = place.thread ? { thread_ts: place.thread } : {};
    await respond({ response_type: 'ephemeral', replace_original: false, text: answerText(answer), blocks, ...thread });
  });

  app.action<BlockAction>(actions.feedback, async ({ action, ack, respond, client, body }) => {
    await ack();
    const [said, id = ''] = actionValue(action).split(' ');
    const verdict = said === 'wrong' ? 'wrong' : 'right';
    const posted = store.answer(id);
    if (!posted) return sayForgotten(respond);
    log.info({ answer: id, verdict, user: body.user.id }, 'an answer was judged');
    // It may be older than what is remembered elsewhere; here it is kept for as long as its message can be judged.
    answers.remember(posted.answer);
    await keptAnswers.judge(id, { verdict });
    if (verdict === 'wrong') await markWrong(posted, { client, publicUrl, respond });
    const { thanks } = slackMessagesIn(posted.answer.lang);
    await respond({ response_type: 'ephemeral', replace_original: false, text: thanks });
  });
}

type Correcting = { client: webApi.WebClient; publicUrl: string; respond: RespondFn };

/** In the message where there is one; what only the asker sees is replaced through the address that came with it. */
async function markWrong(posted: PostedAnswer, { client, publicUrl, respond }: Correcting): Promise<void> {
  if (posted.message) return correctAnswer(posted, { client, publicUrl });
  const { answer } = posted;
  const blocks = markedWrongBlocks(answer, { statements: shownDirectly, publicUrl });
  await respond({ response_type: 'ephemeral', replace_original: true, text: markedWrongText(answer), blocks });
}
