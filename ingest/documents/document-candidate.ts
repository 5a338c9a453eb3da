import type { SourceFile } from './source-file.ts';

/**
 * How a remote document came out: at hand, with the slug under which it was found where that says more, and a way to
 * say that it turned out to be something else; known not to be there, or failed with a sentence for people.
 */
export type Obtained =
  | { outcome: 'at-hand'; files: SourceFile[]; fileSlug?: string; refuse?: () => Promise<void> }
  | { outcome: 'not-there' }
  | { outcome: 'failed'; message: string };

/** Where a candidate comes from; the order is the order of preference. */
export const candidateOrigins = ['named', 'mirror', 'kept', 'bundled', 'official'] as const;
export type CandidateOrigin = (typeof candidateOrigins)[number];

/** One way to have one document in one language: files at hand, or an address to fetch it from. */
export type DocumentCandidate = {
  origin: CandidateOrigin;
  /** The document's slug and language; null where only its text can tell. */
  document: string | null;
  lang: string | null;
  /** The slug in the file's name, for a document whose text names no symbol. */
  fileSlug: string | null;
  /** True for a part of the document only; anything complete takes its place. */
  excerpt: boolean;
  /** In words for people, for example "the file rules.pdf". */
  source: string;
} & ({ files: SourceFile[] } | { obtain: (signal: AbortSignal) => Promise<Obtained> });

export type LocalCandidate = Extract<DocumentCandidate, { files: SourceFile[] }>;
export type RemoteCandidate = Exclude<DocumentCandidate, LocalCandidate>;

export function isLocal(candidate: DocumentCandidate): candidate is LocalCandidate {
  return 'files' in candidate;
}
