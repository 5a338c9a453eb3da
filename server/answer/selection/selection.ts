import type { Notice } from '../answer.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';

/** What an answer rests on, chosen by code before anything is composed. */
export type Selection =
  | { status: 'answered'; excerpts: Excerpt[]; notices: Notice[] }
  | { status: 'not-in-sources'; nearest: string[]; notices: Notice[] };
