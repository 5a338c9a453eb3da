import type { CurvePoint } from './curve/curve-point.ts';
import type { Load } from './drive.ts';
import type { PageFigures } from './page/page-figures.ts';
import type { ReadSpeed } from './read-speed.ts';
import type { UsualWay } from './usual-way.ts';

/**
 * One kind of request under one number of clients, with the processor time that the server spent on each: unlike the
 * times it does not grow with what else the machine does. Null where the system does not say.
 */
export type PathLoad = { path: string; load: Load; cpuMs: number | null };

/** How one server did: when it answered, what it weighed, and each path under each load. */
export type ServerFigures = {
  server: 'ours' | 'plain' | 'constant' | 'same table';
  listensAfterMs: number;
  readyAfterMs: number;
  idleMegabytes: number | null;
  loadedMegabytes: number | null;
  loads: PathLoad[];
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
  /** The same measures over indexes of growing size, smallest first. */
  curve: CurvePoint[];
  /** The web page in a real browser; null where it was not measured. */
  page: PageFigures | null;
  skipped: string[];
};
