import type { Provision } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { questionMax } from '../../answer/answer.ts';
import { fillMessage } from '../../answer/messages/messages.ts';
import type { Finding, FindingKind } from '../../drafts/finding.ts';
import { slackMessagesIn } from '../messages/messages.ts';
import type { SlackParts } from '../slack-parts.ts';
import { escapeMrkdwn, linkTo } from './escape-mrkdwn.ts';
import { linkToId } from './link-to-id.ts';

const sourcesMax = 5;
// A provision that is longer is named and linked: half a quotation would be none.
const quotedMax = 900;

/** The provisions that speak of what a text says, best first, each with its words. */
export async function sourceLines(text: string, lang: string, { retrieve, library }: SlackParts): Promise<string[]> {
  const { hits } = await retrieve({ question: text.slice(0, questionMax), lang, limit: sourcesMax });
  const found = await Promise.all(hits.map(({ provision }) => library.present(provision)));
  return found.map(sourceLine);
}

/** Each citation of a text with what it means, then what is wrong with what the text says of it. */
export async function citationLines(text: string, lang: string, parts: SlackParts): Promise<string[]> {
  const references = await parts.crossReferences.resolve(text);
  const findings = (await parts.drafts.check(text)).filter(({ kind }) => !saidOfReferences.has(kind));
  return [
    ...references.map((reference) => referenceLine(reference, lang, parts.publicUrl)),
    ...findings.map((finding) => findingLine(finding, text)),
  ];
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
