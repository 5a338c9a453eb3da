import type { App, MessageShortcut } from '@slack/bolt';
import type { Provision } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import type { Finding, FindingKind } from '../../drafts/finding.ts';
import { escapeMrkdwn, linkTo } from '../blocks/escape-mrkdwn.ts';
import { linkToId } from '../blocks/link-to-id.ts';
import { section } from '../blocks/plain-blocks.ts';
import { slackLimits } from '../blocks/slack-limits.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { readMessage } from '../read-message.ts';
import type { SlackParts } from '../slack-parts.ts';

export const shortcuts = { sources: 'find_sources', citations: 'check_citations' } as const;

const sourcesMax = 5;
// A provision that is longer is named and linked: half a quotation would be none.
const quotedMax = 900;
const questionMax = 4000;

/** "Find sources for this" and "Check the citations in this", on any message; only who asked sees what they say. */
export function listenForShortcuts(app: App, parts: SlackParts): void {
  const { retrieve, library, crossReferences, drafts, detectLanguage } = parts;
  const messageOnly = (callbackId: string) => ({ callback_id: callbackId, type: 'message_action' }) as const;

  app.shortcut<MessageShortcut>(messageOnly(shortcuts.sources), async ({ shortcut, ack, respond }) => {
    await ack();
    const text = readMessage(shortcut.message.text ?? '').slice(0, questionMax);
    const lang = detectLanguage(text);
    const { hits } = text ? await retrieve({ question: text, lang, limit: sourcesMax }) : { hits: [] };
    const found = await Promise.all(hits.map(({ provision }) => library.present(provision)));
    const lines = found.map(sourceLine);
    const { noSources } = slackMessagesIn(lang);
    await respond({ response_type: 'ephemeral', replace_original: false, ...said(lines, noSources) });
  });

  app.shortcut<MessageShortcut>(messageOnly(shortcuts.citations), async ({ shortcut, ack, respond }) => {
    await ack();
    const text = readMessage(shortcut.message.text ?? '');
    const lang = detectLanguage(text);
    const references = await crossReferences.resolve(text);
    const found = references.map((reference) => referenceLine(reference, lang, parts.publicUrl));
    const findings = (await drafts.check(text)).filter(({ kind }) => !saidOfReferences.has(kind));
    const lines = [...found, ...findings.map((finding) => findingLine(finding, text))];
    await respond({
      response_type: 'ephemeral',
      replace_original: false,
      ...said(lines, slackMessagesIn(lang).noCitations),
    });
  });
}

// Each citation has its line already; a message in Slack is no place for hints on style.
const saidOfReferences = new Set<FindingKind>([
  'no-such-provision',
  'no-such-instrument',
  'citation-style',
  'could-be-cited',
]);
// The words are there to be recognised; the message is just above.
const wordsShown = 200;

function findingLine({ start, end, message }: Finding, text: string): string {
  const words = text.slice(start, end);
  const shown = words.length > wordsShown ? `${words.slice(0, wordsShown)}…` : words;
  return `:warning: ${escapeMrkdwn(shown)}: ${escapeMrkdwn(message)}`;
}

/** Lines as sections, and as the plain text that stands for them in a notification. */
function said(lines: readonly string[], otherwise: string) {
  if (lines.length === 0) return { text: escapeMrkdwn(otherwise) };
  const shown = lines.slice(0, slackLimits.blocks);
  return { text: shown[0] ?? '', blocks: shown.map(section) };
}

function sourceLine({ text, citation, links }: Provision): string {
  const name = linkTo(links.page, citation.short);
  return text && text.length <= quotedMax ? `${name}\n${escapeMrkdwn(text)}` : name;
}

function referenceLine(reference: Reference, lang: string, publicUrl: string): string {
  const words = slackMessagesIn(lang);
  const written = escapeMrkdwn(reference.text);
  const links = (ids: readonly string[]) => ids.map((id) => linkToId(id, { publicUrl, lang })).join(', ');
  const nearest = links(reference.nearest);
  switch (reference.status) {
    case 'found':
      return `:white_check_mark: ${fillMessage(words.found, { reference: written, provision: links(reference.provisions) || escapeMrkdwn(reference.instrument ?? '') })}`;
    case 'ambiguous':
      return `:warning: ${fillMessage(words.ambiguous, { reference: written, nearest: links(reference.provisions) || nearest })}`;
    case 'no-such-provision':
      return `:x: ${fillMessage(words.noSuchProvision, { reference: written })} ${nearest ? fillMessage(words.nearest, { nearest }) : ''}`.trimEnd();
    case 'no-such-instrument':
      return `:x: ${fillMessage(words.noSuchInstrument, { reference: written })}`;
    default:
      return reference.status satisfies never;
  }
}
