import type { Connections } from '#corpus/references/connections.ts';
import type { Draft } from '../draft.ts';
import type { Finding } from '../finding.ts';
import type { DraftMessages } from '../messages/draft-messages.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import type { Shelf, ShelvedText } from '../sources/shelf.ts';
import type { SourceTexts } from '../sources/source-texts.ts';

/** What a judge may look at beside the sentence. */
export type DraftView = {
  draft: Draft;
  lang: string;
  sentences: readonly DraftSentence[];
  /** Slugs and provision ids of everything that the draft cites. */
  cited: ReadonlySet<string>;
  texts: SourceTexts;
  /** The texts in the draft's language. */
  shelf: Shelf;
  /** What an id stands for, in the draft's language where it is loaded, else in English. */
  family(id: string): ShelvedText[];
  connections(id: string): Promise<Connections>;
  /** The year in which the draft is judged. */
  year: number;
  say: DraftMessages;
};

/** Judges one sentence in one respect. Offsets of its findings are units of the draft's words. */
export type Judge = (sentence: DraftSentence, view: DraftView) => Finding[] | Promise<Finding[]>;
