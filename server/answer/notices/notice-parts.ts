import type { Catalogue } from '#corpus/catalogue.ts';
import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import type { KnownInstrument } from '#corpus/references/reference.ts';
import type { Composed } from '../compose-answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { InstrumentTexts } from '../evidence/instrument-texts.ts';
import type { Shown } from '../present/present-answer.ts';
import type { Selection } from '../selection/selection.ts';

/** What a notice is judged by. */
export type NoticeParts = {
  evidence: Evidence;
  selection: Selection;
  /** The answer as it was shown. */
  shown: Shown;
  composed: Composed;
  documents: readonly IndexedDocument[];
  catalogue: Catalogue;
  texts: InstrumentTexts;
  /** What references are resolved against. */
  known: ReadonlyMap<string, KnownInstrument>;
};

/** True when something of the instrument is at hand in some language. */
export function isAtHand(slug: string, { known }: NoticeParts): boolean {
  return (known.get(slug)?.locators.size ?? 0) > 0;
}
