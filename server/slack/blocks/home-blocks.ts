import type { Instrument } from '#corpus/provision/instrument.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import type { SlackMessages } from '../messages/messages.ts';
import type { PostedAnswer } from '../slack-store.ts';
import { escapeMrkdwn, linkTo } from './escape-mrkdwn.ts';
import { context, type KnownBlock, section } from './plain-blocks.ts';
import { slackLimits } from './slack-limits.ts';

export type HomeParts = {
  instruments: readonly Instrument[];
  recent: readonly PostedAnswer[];
  words: SlackMessages;
  publicUrl: string;
};

/** App Home: the instruments at hand, how many are missing, and what the person asked last. */
export function homeBlocks({ instruments, recent, words, publicUrl }: HomeParts): KnownBlock[] {
  const { home } = words;
  const atHand = instruments.filter(({ status }) => status !== 'missing');
  const missing = instruments.length - atHand.length;
  const names = atHand.map((instrument) => nameOf(instrument, words, publicUrl));
  return [
    { type: 'header', text: { type: 'plain_text', text: home.title.slice(0, slackLimits.headerCharacters) } } as const,
    section(fillMessage(home.loaded, { count: atHand.length })),
    ...listed(names),
    ...(missing > 0 ? context([fillMessage(home.missing, { count: missing })]) : []),
    { type: 'divider' } as const,
    section(recent.length > 0 ? home.recent : home.none),
    ...recent.map((posted) => section(recentLine(posted))),
    ...context([home.standing]),
  ].slice(0, slackLimits.homeBlocks);
}

function nameOf({ slug, shortTitle, status }: Instrument, { home }: SlackMessages, publicUrl: string): string {
  const name = linkTo(`${publicUrl}/read/${slug}`, shortTitle);
  return status === 'excerpt' ? `${name} (${home.excerpt})` : name;
}

/** Names under one another, in as few sections as Slack's limit allows. */
function listed(names: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const name of names) {
    const last = texts.at(-1);
    const longer = `${last}\n• ${name}`;
    if (last !== undefined && longer.length <= slackLimits.sectionCharacters) texts[texts.length - 1] = longer;
    else texts.push(`• ${name}`);
  }
  return texts.map(section);
}

// A question is shown to be recognised, not to be read again.
const questionShown = 200;

function recentLine({ answer }: PostedAnswer): string {
  const sources = answer.sources.slice(0, 3).map(({ links, citation }) => linkTo(links.page, citation.short));
  return [`• ${escapeMrkdwn(answer.question.slice(0, questionShown))}`, sources.join(', ')].filter(Boolean).join('\n');
}
