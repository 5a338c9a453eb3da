import type { ComparisonRow } from '#corpus/references/align-instruments.ts';
import type { Draft } from './draft.ts';
import type { Finding } from './finding.ts';

export type CheckOptions = {
  /** The language of the draft; read from it unless given. */
  lang?: string;
  signal?: AbortSignal;
};

/** Judges what people write. Nothing of a draft is kept or logged. */
export interface Drafts {
  /** Every finding in a draft, in its order. A string is read as plain text or Markdown. */
  check(draft: string | Draft, options?: CheckOptions): Promise<Finding[]>;
  /** A draft aligned with an instrument, as the newer of the two; null where the instrument is not at hand. */
  compare(draft: string | Draft, against: string, lang?: string): Promise<ComparisonRow[] | null>;
}
