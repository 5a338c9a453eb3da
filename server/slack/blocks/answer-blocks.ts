import type { Answer } from '../../answer/answer.ts';
import { fillMessage, messagesIn } from '../../answer/messages/messages.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import { escapeMrkdwn, linkTo } from './escape-mrkdwn.ts';
import { linkToId } from './link-to-id.ts';
import { button, context, type KnownBlock, section } from './plain-blocks.ts';
import { slackLimits } from './slack-limits.ts';
import { citedBy, type NumberedProvision, statementBlock } from './statement-blocks.ts';

/** How much of an answer is shown: in a channel a few statements and a button, elsewhere what a message takes. */
export type Shown = { statements: number; publicUrl: string };

export const shownInChannel = 3;
export const shownDirectly = 30;

export const actions = { rest: 'show_rest', share: 'share_answer', feedback: 'answer_feedback' } as const;

/** What stands under the statements: the button for the rest, what must be known, the sources, and the feedback. */
export type AnswerBlocks = { statements: KnownBlock[]; tail: KnownBlock[] };

/** An answer as blocks of Slack, within its limits; cut between statements only. */
export function answerBlocks(answer: Answer, { statements: count, publicUrl }: Shown): AnswerBlocks {
  const shown = answer.statements.slice(0, count);
  const sources = numbered(answer);
  const cited = new Set(shown.flatMap((statement) => citedBy(statement, sources)));
  const body = shown.map((statement) => statementBlock(statement, sources, answer.lang));
  return {
    statements: answer.status === 'answered' ? body : [declined(answer, publicUrl)],
    tail: [
      ...rest(answer, count),
      ...context(answer.notices.map(({ text }) => noticeText(text))),
      ...context(sources.filter((source) => cited.has(source)).map(sourceText)),
      feedback(answer),
    ],
  };
}

/** The same as one message, with as many of the statements as it takes together; the button leads to the others. */
export function wholeMessage(answer: Answer, { statements: most, publicUrl }: Shown): KnownBlock[] {
  for (let count = Math.min(most, answer.statements.length); ; count -= 1) {
    const { statements, tail } = answerBlocks(answer, { statements: count, publicUrl });
    const blocks = [...statements, ...tail].slice(0, slackLimits.blocks);
    if (count <= 1 || JSON.stringify(blocks).length <= slackLimits.messageCharacters) return blocks;
  }
}

/** The statements behind the button, with the sources that they cite, and a button for those after them. */
export function restBlocks(answer: Answer, from: number): KnownBlock[] {
  const sources = numbered(answer);
  const left = answer.statements.slice(from, from + shownDirectly);
  const cited = new Set(left.flatMap((statement) => citedBy(statement, sources)));
  const body = left.map((statement) => statementBlock(statement, sources, answer.lang));
  const named = context(sources.filter((source) => cited.has(source)).map(sourceText));
  return [...body, ...rest(answer, from + shownDirectly), ...named];
}

/** An answer that was marked as wrong, corrected in place: the warning comes first and nothing is left to rate. */
export function markedWrongBlocks(answer: Answer, shown: Shown): KnownBlock[] {
  const warning = section(`:warning: ${escapeMrkdwn(slackMessagesIn(answer.lang).markedWrong)}`);
  const message = wholeMessage(answer, shown).filter(({ type }) => type !== 'context_actions');
  return [warning, ...message].slice(0, slackLimits.blocks);
}

/** The same as plain text. */
export function markedWrongText(answer: Answer): string {
  return `${escapeMrkdwn(slackMessagesIn(answer.lang).markedWrong)}\n${answerText(answer)}`;
}

/** The answer as plain text for notifications and screen readers, cut between statements. */
export function answerText(answer: Answer): string {
  if (answer.status !== 'answered') return escapeMrkdwn(messagesIn(answer.lang).declined.nothing);
  let text = '';
  for (const statement of answer.statements) {
    const longer = text ? `${text}\n${escapeMrkdwn(statement.text)}` : escapeMrkdwn(statement.text);
    if (longer.length > slackLimits.sectionCharacters) break;
    text = longer;
  }
  return text || escapeMrkdwn(answer.sources[0]?.citation.short ?? '');
}

/** The sources of an answer with the numbers that they have in it. */
export function numbered({ sources }: Answer): NumberedProvision[] {
  return sources.map((provision, at) => ({ number: at + 1, provision }));
}

function declined({ lang, nearest }: Answer, publicUrl: string): KnownBlock {
  const { nothing } = messagesIn(lang).declined;
  if (nearest.length === 0) return section(escapeMrkdwn(nothing));
  const links = nearest.map((id) => linkToId(id, { publicUrl, lang })).join(', ');
  return section(`${escapeMrkdwn(nothing)} ${fillMessage(slackMessagesIn(lang).nearest, { nearest: links })}`);
}

/** What the button carries: the answer, and the first of its statements that is not shown. */
function rest(answer: Answer, from: number): KnownBlock[] {
  if (answer.statements.length <= from) return [];
  const words = fillMessage(slackMessagesIn(answer.lang).showRest, { count: answer.statements.length });
  return [button(actions.rest, `${answer.id} ${from}`, words)];
}

function sourceText({ number, provision }: NumberedProvision): string {
  return linkTo(provision.links.page, `[${number}] ${provision.citation.short}`);
}

// A notice is a sentence or two; one that a long list makes longer is read whole on the page.
const noticeMax = 1500;

function noticeText(text: string): string {
  return `:information_source: ${escapeMrkdwn(text.length > noticeMax ? `${text.slice(0, noticeMax)}…` : text)}`;
}

function feedback({ id, lang }: Answer): KnownBlock {
  const { right, wrong, rightLabel, wrongLabel } = slackMessagesIn(lang);
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actions.feedback,
        positive_button: {
          text: { type: 'plain_text', text: right },
          accessibility_label: rightLabel,
          value: `right ${id}`,
        },
        negative_button: {
          text: { type: 'plain_text', text: wrong },
          accessibility_label: wrongLabel,
          value: `wrong ${id}`,
        },
      },
    ],
  };
}
