import type { Provision } from '#corpus/provision/provision.ts';
import type { Statement } from '../../answer/answer.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import { escapeMarkdown } from '../../answer/present/statement-markdown.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { escapeMrkdwn, linkTo } from './escape-mrkdwn.ts';
import { type KnownBlock, section } from './plain-blocks.ts';
import { slackLimits } from './slack-limits.ts';

/** The number of a provision in its answer, and where it opens. */
export type NumberedProvision = { number: number; provision: Provision };

// The rest of a message is left for its sources and notices.
const statementMax = slackLimits.messageCharacters - 800;

/**
 * A verified statement with its numbers, each a link. It is never cut: one that is longer than a section goes into a
 * block that takes more, and one that is longer than that is a link to where it can be read whole.
 */
export function statementBlock(statement: Statement, sources: readonly NumberedProvision[], lang: string): KnownBlock {
  const cited = citedBy(statement, sources);
  const mrkdwn = `${escapeMrkdwn(statement.text)} ${marksOf(cited)}`.trimEnd();
  if (mrkdwn.length <= slackLimits.sectionCharacters) return section(mrkdwn);
  const marks = cited.map(({ number, provision }) => `[\\[${number}\\]](${provision.links.page})`).join('');
  const markdown = `${escapeMarkdown(statement.text)} ${marks}`.trimEnd();
  if (markdown.length <= statementMax) return { type: 'markdown', text: markdown };
  const { longStatement, open } = slackMessagesIn(lang);
  const link = cited[0] ? linkTo(cited[0].provision.links.page, open) : open;
  return section(`${fillMessage(longStatement, { link })} ${marksOf(cited)}`);
}

/** The sources of a statement in the order of its citations, each once. */
export function citedBy(statement: Statement, sources: readonly NumberedProvision[]): NumberedProvision[] {
  const ids = new Set(statement.citations.map(({ provision }) => provision));
  return [...ids].flatMap((id) => sources.find(({ provision }) => provision.id === id) ?? []);
}

function marksOf(cited: readonly NumberedProvision[]): string {
  return cited.map(({ number, provision }) => linkTo(provision.links.page, `[${number}]`)).join('');
}
