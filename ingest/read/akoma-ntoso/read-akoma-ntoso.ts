import type { LedgerLine, ReadDocument, ReadNotice } from '../../read-document.ts';
import type { XmlLimits } from '../xml/read-xml.ts';
import { assembleProvisions } from './assemble-provisions.ts';
import type { Block } from './block.ts';
import { numberBlocks } from './numbered-block.ts';
import { placeDrafts } from './place-drafts.ts';
import { readBlocks } from './read-blocks.ts';

/** What the caller knows better than the document. */
export type AkomaNtosoOptions = { lang?: string | undefined; limits?: XmlLimits | undefined };

/**
 * Reads a document in Akoma Ntoso as the United Nations publishes it. Numbers come from what is printed,
 * never from the mark-up's own identifiers. Throws `UnreadableError` for XML that can't be trusted.
 */
export function readAkomaNtoso(source: Uint8Array | string, options: AkomaNtosoOptions = {}): ReadDocument {
  const { blocks, facts } = readBlocks(source, options.limits);
  const assembled = assembleProvisions(numberBlocks(blocks));
  const { provisions, locators, annexes, notices } = placeDrafts(assembled);
  const ledger: LedgerLine[] = assembled.lines.map(({ draft, ...line }) => ({
    ...line,
    locator: draft ? locators.get(draft)! : null,
  }));
  return {
    symbol: symbolOf(facts.symbol, blocks),
    title: assembled.title,
    adopted: facts.adopted,
    lang: options.lang ?? facts.lang ?? 'en',
    origin: 'xml',
    pages: null,
    provisions,
    annexes,
    ledger,
    notices: [...notices, ...unnumberedNotices(assembled.unnumbered)],
  };
}

/** Resolutions `A` to `C` of one number are one document; some of its language versions leave the letters out. */
function symbolOf(symbol: string | null, blocks: readonly Block[]): string | null {
  const resolutions = blocks.at(-1)?.statement ?? 0;
  if (symbol === null || resolutions < 2 || !/\/\d+$/.test(symbol)) return symbol;
  return `${symbol} A-${String.fromCharCode(64 + resolutions)}`;
}

function unnumberedNotices(unnumbered: readonly string[]): ReadNotice[] {
  if (unnumbered.length === 0) return [];
  const message = `${unnumbered.length} paragraphs without a number belong to no provision; the first is “${unnumbered[0]!.slice(0, 60)}”.`;
  return [{ kind: 'doubtful', page: null, locator: null, message }];
}
