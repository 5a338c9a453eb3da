import { basename } from 'node:path';
import type { Catalogue } from '#corpus/catalogue.ts';
import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import type { IngestProgress } from '#corpus/ingest-progress.ts';
import { isSlug } from '#corpus/provision/provision-id.ts';
import { reasonToDoubtReading, reasonToRefuseDocument } from './accept-document.ts';
import { type DocumentCandidate, isLocal, type LocalCandidate, type Obtained } from './documents/document-candidate.ts';
import { sha256OfSources } from './documents/source-file.ts';
import type { ParseReport } from './parse-report.ts';
import type { ReadJob, ReadResult } from './reader-process/read-job.ts';
import { type KnownDocuments, unchangedDocument } from './unchanged.ts';

export type DocumentRead = Extract<ReadResult, { ok: true }>;

/** A document that has been read and found to be what it should be, with the files that it was read from. */
export type AcceptedDocument = {
  id: string;
  candidate: LocalCandidate;
  sha256: string;
  read: DocumentRead;
  rank: number;
};

/** How a document is called in this run, and its place in the order: the smaller the rank, the sooner. */
export type DocumentTurn = { name: string; rank: number };

export type IngestParts = {
  catalogue: Catalogue;
  known: KnownDocuments;
  read: (job: ReadJob, signal: AbortSignal) => Promise<ReadResult>;
  /** Puts a document into the index, as a whole or not at all. */
  write: (document: AcceptedDocument, stage: (stage: 'embed' | 'write') => void) => Promise<IndexedDocument>;
  progress: (progress: IngestProgress) => void;
  signal: AbortSignal;
  /** Documents that this run has taken, each with the turn in which it was taken. */
  claims: Map<string, DocumentTurn>;
};

export type Outcome =
  | { outcome: 'ingested'; id: string; report: ParseReport }
  | { outcome: 'unchanged' }
  | { outcome: 'absent' }
  /** Another file of this run holds the same document. */
  | { outcome: 'double'; message: string }
  | { outcome: 'failed'; message: string };

/** Takes one document from where it lies to the index. Throws only when the run is stopped or the index fails. */
export async function ingestDocument(
  { name, rank }: DocumentTurn,
  candidate: DocumentCandidate,
  parts: IngestParts,
): Promise<Outcome> {
  const stage = (stage: 'fetch' | 'read' | 'embed' | 'write') =>
    parts.progress({ type: 'stage', document: name, stage });
  const obtained = isLocal(candidate) ? atHand(candidate) : await obtain(candidate, parts.signal, stage);
  if (obtained.outcome === 'not-there') return { outcome: 'absent' };
  if (obtained.outcome === 'failed') return obtained;
  const fileSlug = obtained.fileSlug ?? candidate.fileSlug;
  const local: LocalCandidate = { ...candidate, fileSlug, files: obtained.files };
  const sha256 = await sha256OfCandidate(local);
  if (sha256 === null)
    return { outcome: 'failed', message: `${namesOf(local)} can't be opened. Check that it is there.` };
  if (unchangedDocument(local, sha256, parts.known)) return { outcome: 'unchanged' };
  stage('read');
  const { files, document, lang } = local;
  const read = await parts.read({ files, document, lang, fileSlug }, parts.signal);
  const fault = read.ok ? faultOf(read, local, parts.catalogue) : read.message;
  if (!read.ok || fault) {
    await obtained.refuse?.();
    return { outcome: 'failed', message: fault ?? '' };
  }
  const id = `${read.document}.${read.lang}`;
  const holder = parts.claims.get(id);
  if (holder && holder.rank !== rank)
    return {
      outcome: 'double',
      message: `${namesOf(local)} holds the same document as ${holder.name}, which was taken.`,
    };
  parts.claims.set(id, { name, rank });
  parts.known.documents.set(id, await parts.write({ id, candidate: local, sha256, read, rank }, stage));
  return { outcome: 'ingested', id, report: read.report };
}

/** The fingerprint of all the files of a document; null where one of them can't be opened. */
export async function sha256OfCandidate({ files }: LocalCandidate): Promise<string | null> {
  try {
    return await sha256OfSources(files);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function atHand({ files }: LocalCandidate): Obtained {
  return { outcome: 'at-hand', files };
}

function obtain(
  candidate: Exclude<DocumentCandidate, LocalCandidate>,
  signal: AbortSignal,
  stage: (stage: 'fetch') => void,
): Promise<Obtained> {
  stage('fetch');
  return candidate.obtain(signal);
}

/** What keeps a document out of the index although it could be read, in one sentence; null for nothing. */
function faultOf(read: DocumentRead, candidate: LocalCandidate, catalogue: Catalogue): string | null {
  const names = namesOf(candidate);
  if (read.report.provisions === 0)
    return `${names} holds no text that could be read. Bring a copy with a text layer, or a clearer scan.`;
  const refused =
    reasonToRefuseDocument(read, candidate, catalogue) ??
    (candidate.excerpt ? null : reasonToDoubtReading(read.report.instruments));
  if (refused) return `${names} was not taken: ${refused}. ${remedyFor(candidate)}`;
  const isNamable =
    isSlug(read.document) && read.document.length <= 120 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(read.lang);
  return isNamable ? null : `${names} has no usable name or language. Name the file <slug>.<lang>.<pdf|docx|xml>.`;
}

function remedyFor({ origin, source }: LocalCandidate): string {
  return origin === 'official'
    ? `It came from ${source}; save the right document yourself and name it on the command line.`
    : 'Bring the right document, or give the file its right name.';
}

function namesOf({ files }: LocalCandidate): string {
  return files.map(({ path }) => basename(path)).join(' and ');
}
