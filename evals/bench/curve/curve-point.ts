import type { PathLoad, ServerFigures } from '../bench-record.ts';

/** How many documents were read how fast, and what they take on the disk. */
export type IngestFigures = {
  documents: number;
  provisions: number;
  seconds: number;
  peakMegabytes: number | null;
  /** Of the index alone, as it lies there when the run is through. */
  indexBytesPerProvision: number;
};

/** One size of the index: how it was made, and how it answers beside the baselines over the same texts. */
export type CurvePoint = {
  ingest: IngestFigures;
  /** From the start of the server to the first answer that needs all texts. */
  warmAfterMs: number;
  servers: ServerFigures[];
  /** One call of `grep` an exact wording, over a file with a line a provision. */
  grep: PathLoad[];
};
