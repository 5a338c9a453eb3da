import type { App, MessageShortcut } from '@slack/bolt';
import { escapeMrkdwn } from '../blocks/escape-mrkdwn.ts';
import { citationLines, sourceLines } from '../blocks/message-lines.ts';
import { section } from '../blocks/plain-blocks.ts';
import { slackLimits } from '../blocks/slack-limits.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { readMessage } from '../read-message.ts';
import type { SlackParts } from '../slack-parts.ts';

export const shortcuts = { sources: 'find_sources', citations: 'check_citations' } as const;

/** What a shortcut says of a message, and what it says where there is nothing to say. */
type Looking = { lines: typeof sourceLines; otherwise: 'noSources' | 'noCitations' };

const lookings: [string, Looking][] = [
  [shortcuts.sources, { lines: sourceLines, otherwise: 'noSources' }],
  [shortcuts.citations, { lines: citationLines, otherwise: 'noCitations' }],
];

/** "Find sources for this" and "Check the citations in this", on any message; only who asked sees what they say. */
export function listenForShortcuts(app: App, parts: SlackParts): void {
  for (const [callbackId, looking] of lookings) {
    const onMessage = { callback_id: callbackId, type: 'message_action' } as const;
    app.shortcut<MessageShortcut>(onMessage, async ({ shortcut, ack, respond }) => {
      await ack();
      const text = readMessage(shortcut.message.text ?? '');
      await respond({ response_type: 'ephemeral', replace_original: false, ...(await look(text, looking, parts)) });
    });
  }
}

async function look(text: string, { lines, otherwise }: Looking, parts: SlackParts) {
  const lang = parts.detectLanguage(text);
  const words = slackMessagesIn(lang);
  try {
    const found = text ? await lines(text.slice(0, textMax), lang, parts) : [];
    return said(found, words[otherwise]);
  } catch (error) {
    parts.log.error({ err: error }, 'a shortcut in Slack failed');
    return { text: escapeMrkdwn(words.failed) };
  }
}

// No message is longer than this, but for those of programs.
const textMax = 12_000;

/** Lines as sections, and as the plain text that stands for them in a notification. */
function said(lines: readonly string[], otherwise: string) {
  if (lines.length === 0) return { text: escapeMrkdwn(otherwise) };
  const shown = lines.slice(0, slackLimits.blocks);
  return { text: shown[0] ?? '', blocks: shown.map(section) };
}
