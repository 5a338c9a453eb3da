import type { Load } from './drive.ts';
import type { ReadSpeed } from './read-speed.ts';
import type { UsualWay } from './usual-way.ts';

/** How one server did: when it answered, what it weighed, and each path under each load. */
export type ServerFigures = {
  server: 'ours' | 'plain' | 'constant';
  listensAfterMs: number;
  readyAfterMs: number;
  idleMegabytes: number | null;
  loadedMegabytes: number | null;
  loads: { path: 'search' | 'ask'; load: Load }[];
};

/** One run of the bench, as it is written to `evals/reports/bench.json`. */
export type BenchRecord = {
  started: string;
  node: string;
  cores: number;
  provisions: number;
  embedders: readonly string[];
  read: ReadSpeed | null;
  usualWay: UsualWay | null;
  servers: ServerFigures[];
  skipped: string[];
};
