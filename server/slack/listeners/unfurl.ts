import type { App } from '@slack/bolt';
import type { Provision } from '#corpus/provision/provision.ts';
import { textInOrder } from '#corpus/provision/text-in-order.ts';
import { escapeMrkdwn, linkTo } from '../blocks/escape-mrkdwn.ts';
import { context, type KnownBlock, section } from '../blocks/plain-blocks.ts';
import { slackLimits } from '../blocks/slack-limits.ts';
import type { SlackParts } from '../slack-parts.ts';

// Everybody in the channel sees it: one provision, and not a page of them.
const paragraphsMax = 8;

/** Shows the words of a provision under a link to its permanent page. */
export function listenForLinks(app: App, { library, publicUrl, isAllowed, log }: SlackParts): void {
  app.event('link_shared', async ({ event, client }) => {
    if (!isAllowed(event.channel)) return;
    const shown = await Promise.all(event.links.map(async ({ url }) => [url, await blocksFor(url)] as const));
    const unfurls = Object.fromEntries(shown.flatMap(([url, blocks]) => (blocks ? [[url, { blocks }]] : [])));
    if (Object.keys(unfurls).length === 0) return;
    const { unfurl_id: unfurlId, source, channel, message_ts: ts } = event;
    if (unfurlId && source === 'composer') await client.chat.unfurl({ unfurl_id: unfurlId, source, unfurls });
    else await client.chat.unfurl({ channel, ts, unfurls });
    log.debug({ links: Object.keys(unfurls).length }, 'links were shown');
  });

  async function blocksFor(address: string): Promise<KnownBlock[] | null> {
    const place = readPermanentAddress(address, publicUrl);
    const found = place ? await library.provision(place.id, place.lang) : null;
    return found?.found ? provisionBlocks(found.provision, await found.whole()) : null;
  }
}

/** The provision of a permanent address of ours; null for every other address. */
function readPermanentAddress(address: string, publicUrl: string): { id: string; lang?: string } | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  const read = /^\/p\/([^/]+)\/([^/]+)$/.exec(pathname);
  if (origin !== new URL(publicUrl).origin || !read) return null;
  const lang = searchParams.get('lang');
  return { id: `${read[1]}/${read[2]}`, ...(lang ? { lang } : {}) };
}

function provisionBlocks(provision: Provision, whole: readonly Provision[]): KnownBlock[] {
  const texts = textInOrder(whole.filter(({ text }) => text)).map(({ provision: part, start, end, isClosing }) => {
    const words = escapeMrkdwn(part.text.slice(start, end));
    return isClosing ? words : `${escapeMrkdwn(part.label)}  ${words}`;
  });
  const fitting = texts.filter((text) => text.length <= slackLimits.sectionCharacters).slice(0, paragraphsMax);
  const left = texts.length > fitting.length ? ' …' : '';
  const { links, citation } = provision;
  const open = [linkTo(links.page, citation.full), ...(links.pdf ? [linkTo(links.pdf, 'PDF')] : [])];
  return [section(`${linkTo(links.page, citation.short)}${left}`), ...fitting.map(section), ...context(open)];
}
