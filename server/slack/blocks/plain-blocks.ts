import type { types } from '@slack/bolt';
import { slackLimits } from './slack-limits.ts';

export type KnownBlock = types.KnownBlock;

/** A section of mrkdwn that Slack adds nothing to. */
export function section(mrkdwn: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: mrkdwn, verbatim: true } };
}

/** Small type under what it belongs to; as many blocks as its elements need. */
export function context(elements: readonly string[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  for (let from = 0; from < elements.length; from += slackLimits.contextElements) {
    const part = elements.slice(from, from + slackLimits.contextElements);
    blocks.push({ type: 'context', elements: part.map((text) => ({ type: 'mrkdwn', text, verbatim: true })) });
  }
  return blocks;
}

/** A button; what it says is cut to what Slack takes, and said whole to screen readers. */
export function button(actionId: string, value: string, words: string): KnownBlock {
  const text = words.slice(0, slackLimits.buttonCharacters);
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: actionId, value, text: { type: 'plain_text', text } }],
  };
}
