import type { IngestProgress } from '#corpus/ingest-progress.ts';

/** How far the ingest run beside the server is. */
export type IngestState = {
  phase: 'starting' | 'running' | 'ended';
  /** Documents in the index, of those at hand. */
  done: string[];
  remaining: string[];
  /** What is being read now, with its stage. */
  current: { document: string; stage: string }[];
  failed: { document: string; message: string }[];
  missing: { slug: string; obtain: string }[];
};

/** The state before the first word of an ingest run. */
export const ingestNotStarted: IngestState = {
  phase: 'starting',
  done: [],
  remaining: [],
  current: [],
  failed: [],
  missing: [],
};

/** The state after one more line from the run. */
export function advanceIngest(state: IngestState, progress: IngestProgress): IngestState {
  switch (progress.type) {
    case 'plan':
      return {
        ...ingestNotStarted,
        phase: 'running',
        done: progress.unchanged,
        remaining: progress.documents,
        missing: progress.missing,
      };
    case 'stage':
      return {
        ...state,
        current: [...without(state.current, progress.document), { document: progress.document, stage: progress.stage }],
      };
    case 'document':
      return finished(state, progress.document, progress.ok ? null : (progress.message ?? 'It could not be read.'));
    case 'absent':
      return {
        ...state,
        remaining: state.remaining.filter((name) => name !== progress.document),
        current: without(state.current, progress.document),
      };
    case 'end':
      return { ...state, phase: 'ended', current: [], missing: progress.missing ?? state.missing };
    default:
      return progress satisfies never;
  }
}

function finished(state: IngestState, document: string, fault: string | null): IngestState {
  return {
    ...state,
    done: fault ? state.done : [...state.done, document],
    ...leftBehind(state, document),
    failed: fault ? [...state.failed, { document, message: fault }] : state.failed,
  };
}

/** What is still to do once a document is through, however it went. */
function leftBehind({ remaining, current }: IngestState, document: string) {
  return {
    remaining: remaining.filter((name) => name !== document),
    current: without(current, document),
  };
}

function without(current: IngestState['current'], document: string) {
  return current.filter((entry) => entry.document !== document);
}
