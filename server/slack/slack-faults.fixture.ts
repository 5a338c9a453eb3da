import { slackLimits } from './blocks/slack-limits.ts';

type Args = Record<string, unknown>;

/** What Slack would refuse in the arguments of a call; null where it takes them. */
export function faultIn(method: string, args: Args): string | null {
  const view = args.view as { blocks?: Args[] } | undefined;
  const most = view ? slackLimits.homeBlocks : slackLimits.blocks;
  const groups = [args.blocks, view?.blocks, ...chunksIn(args), ...unfurledIn(args)].filter(Array.isArray) as Args[][];
  if (groups.some((blocks) => blocks.length > most)) return 'invalid_blocks_too_many';
  if (groups.some((blocks) => blocks.length === 0) && !args.text && method !== 'chat.stopStream') return 'no_text';
  const isPosted = method === 'chat.postMessage' || method === 'chat.update';
  if (isPosted && charactersIn(groups) > slackLimits.messageCharacters) return 'msg_blocks_too_long';
  if (typeof args.text === 'string' && args.text.length > 40_000) return 'msg_too_long';
  return groups.flat().map(faultInBlock).find(Boolean) ?? null;
}

function chunksIn({ chunks }: Args): unknown[] {
  return Array.isArray(chunks) ? chunks.map(({ blocks }: Args) => blocks) : [];
}

function unfurledIn({ unfurls }: Args): unknown[] {
  return unfurls && typeof unfurls === 'object' ? Object.values(unfurls).map(({ blocks }: Args) => blocks) : [];
}

function faultInBlock(block: Args): string | null {
  const text = textIn(block.text);
  const elements = Array.isArray(block.elements) ? (block.elements as Args[]) : [];
  switch (block.type) {
    case 'section':
      return text.length > slackLimits.sectionCharacters || text.length === 0 ? 'invalid_blocks_section' : loudIn(text);
    case 'header':
      return text.length > slackLimits.headerCharacters ? 'invalid_blocks_header' : null;
    case 'markdown':
      return text.length > slackLimits.markdownCharacters ? 'invalid_blocks_markdown' : null;
    case 'context':
      if (elements.length > slackLimits.contextElements || elements.length === 0) return 'invalid_blocks_context';
      return elements.map((element) => loudIn(textIn(element))).find(Boolean) ?? null;
    case 'actions':
      return elements.some((element) => textIn(element.text).length > slackLimits.buttonCharacters)
        ? 'invalid_blocks_button'
        : null;
    case 'context_actions':
      return elements.length > 5 ? 'invalid_blocks_context_actions' : null;
    case 'divider':
      return null;
    default:
      return `unknown_block_${block.type}`;
  }
}

/** All words of blocks: what stands under `text`, however deep. */
function charactersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (name === 'text' && typeof inner === 'string' ? inner.length : charactersIn(inner)),
    0,
  );
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return value && typeof value === 'object' && 'text' in value ? String(value.text) : '';
}

/** Slack would call everybody for this; the fake refuses it, so that no test can miss it. */
function loudIn(text: string): string | null {
  return /<!(channel|here|everyone|subteam)/.test(text) ? 'loud_mention' : null;
}
