import type { Catalogue } from '#corpus/catalogue.ts';
import { labelOf } from '#corpus/provision/citation.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { textInOrder } from '#corpus/provision/text-in-order.ts';
import type { Passage } from '../../evidence/passage.ts';
import type { MarkedStatement } from '../../marked-statement.ts';
import { fillMessage, messagesIn } from '../../messages/messages.ts';
import { identify } from './identify.ts';
import { createStatementWriter, type StatementWriter } from './statement-writer.ts';

/** A passage to quote: which of its items, and which words of each provision. */
export type Excerpt = {
  passage: Passage;
  /** The items to show, in the order of the text; fewer than the passage has where only they answer. */
  items: ProvisionRecord[];
  /** The words to show of a provision, cut at sentences, with a visible ellipsis. */
  wordsOf: (record: ProvisionRecord) => string;
  /** Its place among all that were asked for. */
  counted?: { number: number; count: number };
  /** Whether to say what kind of instrument it stands in: a treaty, a declaration, a resolution. */
  withNature?: boolean;
};

export type Placing = { isFirstOfInstrument: boolean; heading: string | null };

/** Quotes a passage in one statement: what it is, the words above it, its own, and its items each on a line. */
export function quotePassage(
  { passage, items, wordsOf, counted, withNature = false }: Excerpt,
  placing: Placing,
  catalogue: Catalogue,
  lang: string,
): MarkedStatement {
  const { record, chapeaux } = passage;
  const writer = createStatementWriter(lang);
  const identity = identify({ record, ...placing, withNature }, catalogue, lang);
  writer
    .identify(counted ? fillMessage(messagesIn(lang).identity.counted, { identity, ...counted }) : identity)
    .space(messagesIn(lang).colon.trimEnd());
  for (const above of [...chapeaux, record]) {
    const [opening] = splitOpening(above, items.length > 0 || above !== record);
    if (opening) writer.space(' ').quote(wordsFrom(above, opening, wordsOf), above.id);
  }
  for (const run of runsOf(passage.items, items)) {
    if (run.isShown) quoteItems(writer, run.items, wordsOf);
    else writer.space('\n').identify(omission);
  }
  const [, closing] = splitOpening(record, items.length > 0);
  if (closing) writer.space('\n').quote(closing, record.id);
  return writer.statement();
}

/** Stands where items of a list are left out. */
const omission = '…';

type Run = { isShown: boolean; items: ProvisionRecord[] };

/** The items of a list in runs of those that are shown and those that are not. */
function runsOf(all: readonly ProvisionRecord[], shown: readonly ProvisionRecord[]): Run[] {
  const runs: Run[] = [];
  for (const item of all) {
    const isShown = shown.includes(item);
    const last = runs.at(-1);
    if (last?.isShown === isShown) last.items.push(item);
    else runs.push({ isShown, items: [item] });
  }
  return runs;
}

function quoteItems(writer: StatementWriter, items: readonly ProvisionRecord[], wordsOf: Excerpt['wordsOf']): void {
  for (const { provision: item, start, end, isClosing } of textInOrder(items)) {
    writer.space('\n');
    if (!isClosing) writer.identify(markOfItem(item));
    const words = item.text.slice(start, end);
    if (words !== '') (isClosing ? writer : writer.space(' ')).quote(wordsFrom(item, words, wordsOf), item.id);
  }
}

/** What stands flush after a list is quoted after it. */
function splitOpening({ text }: ProvisionRecord, opensList: boolean): [string, string] {
  const lineBreak = opensList ? text.indexOf('\n') : -1;
  return lineBreak === -1 ? [text, ''] : [text.slice(0, lineBreak), text.slice(lineBreak + 1)];
}

function wordsFrom(record: ProvisionRecord, opening: string, wordsOf: Excerpt['wordsOf']): string {
  return opening === record.text ? wordsOf(record) : opening;
}

/** The number of an item as it stands before it: "(b)". */
function markOfItem({ locator, lang }: ProvisionRecord): string {
  const label = labelOf(locator, lang);
  return /\(?[\p{L}\p{N}]+\)$/u.exec(label)?.[0] ?? `(${locator.split('.').at(-1) ?? ''})`;
}
