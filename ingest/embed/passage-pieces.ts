import { Document } from '@langchain/core/documents';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { bodyOf, contextOf, type PassageContext } from '#corpus/embedding/passage-text.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';

/** What is embedded of a provision; `piece` counts from 0 within it. */
export type PassageDocument = Document<{ provision: string; piece: number }>;

/** No provision that anybody has adopted is nearly as long, and one made to be must not hold up the others. */
const charactersMax = 100_000;

/** The room that is left to a provision's own words, however much stands around them. */
const bodyShareMin = 0.5;

/**
 * A provision as LangChain documents: one, unless it is longer than an embedder reads at once; then as many as
 * needed, each with the provision's context before it. A piece knows its provision because it was made from it;
 * it is never found again by its words, which UN texts repeat.
 */
export async function passageDocuments(
  provision: ProvisionRecord,
  context: PassageContext,
  embedders: readonly Embedder[],
): Promise<PassageDocument[]> {
  const lead = contextOf(provision, context);
  const body = bodyOf(provision, context).slice(0, charactersMax);
  const window = windowOf(embedders);
  const whole = lead + body;
  if (window.countTokens(whole) <= window.tokensMax) return [passage(provision, whole, 0)];
  const shortLead = cutLead(lead, window);
  // The splitter adds up the lengths of parts, so what a model adds to every text must count once, and not in each.
  const added = window.countTokens('');
  const splitter = new RecursiveCharacterTextSplitter({
    chunkSize: window.tokensMax - window.countTokens(shortLead),
    chunkOverlap: 0,
    separators,
    lengthFunction: (text) => window.countTokens(text) - added,
  });
  const pieces = await splitter.splitDocuments([new Document({ pageContent: body })]);
  if (pieces.length === 0) return [passage(provision, shortLead, 0)];
  return pieces.map(({ pageContent }, piece) => passage(provision, shortLead + pageContent, piece));
}

/** Where a long provision comes apart: sentences, items, clauses, words, and only then anywhere. */
const separators = ['\n', '. ', '؟ ', '。', '; ', '؛ ', '；', ', ', '، ', '，', ' ', ''];

type Window = { tokensMax: number; countTokens: (text: string) => number };

/** One text is cut once for all embedders: to the one that reads the least at once. */
function windowOf(embedders: readonly Embedder[]): Window {
  return {
    tokensMax: Math.min(...embedders.map(({ tokensMax }) => tokensMax)),
    countTokens: (text) => Math.max(0, ...embedders.map((embedder) => embedder.countTokens(text))),
  };
}

/** What stands nearest to the provision says the most about it, so a long lead loses its beginning. */
function cutLead(lead: string, { tokensMax, countTokens }: Window): string {
  const words = lead.split(' ');
  while (words.length > 0 && countTokens(words.join(' ')) > tokensMax * (1 - bodyShareMin))
    words.splice(0, Math.ceil(words.length / 8));
  return words.join(' ');
}

function passage(provision: ProvisionRecord, pageContent: string, piece: number): PassageDocument {
  return new Document({ pageContent, metadata: { provision: provision.id, piece } });
}
