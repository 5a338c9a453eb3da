import type { Notice } from '../answer.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Says why the provisions speak for themselves where a model was meant to write. */
export function noticeComposerFailed({ evidence, composed }: NoticeParts): Notice[] {
  if (!composed.trouble) return [];
  const { notices, composerReasons } = messagesIn(evidence.question.lang);
  const text = fillMessage(notices.composerFailed, { reason: composerReasons[composed.trouble] });
  return [{ kind: 'composer-failed', text }];
}
