import type { ProvisionTable } from '#corpus/provision/provision.ts';
import type { NotedText } from './block.ts';
import { joinLines } from './noted-text.ts';

/**
 * Which resolution of a collection, which annex in it, which section and which part of it: what a locator's
 * prefix is made of.
 */
export type DraftScope = { statement: number; annex: number | null; sections: readonly [string | null, string | null] };

/** A provision while its prefix is not known yet: whether numbering restarts is seen only at the end. */
export type DraftProvision = NotedText & {
  scope: DraftScope;
  /** Without prefix: `para-3.a`. */
  local: string;
  headings: string[];
  tables: ProvisionTable[];
};

/** Adds words after a line break: text flush after a list belongs to the provision above the list. */
export function appendFlush(draft: DraftProvision, words: NotedText): void {
  const joined = draft.text === '' ? words : joinLines([{ text: draft.text, footnotes: [] }, words]);
  draft.text = joined.text;
  draft.footnotes.push(...joined.footnotes);
}
