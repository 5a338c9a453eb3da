import type { BlockElementAction, RespondFn } from '@slack/bolt';
import { slackMessagesIn } from '../messages/messages.ts';

/** What a pressed button carries; empty where it carries nothing. */
export function actionValue(action: BlockElementAction): string {
  return 'value' in action && typeof action.value === 'string' ? action.value : '';
}

/** Tells who pressed a button that its answer is no longer kept. */
export async function sayForgotten(respond: RespondFn): Promise<void> {
  await respond({ response_type: 'ephemeral', replace_original: false, text: slackMessagesIn('en').forgotten });
}
