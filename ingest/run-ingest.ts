import { basename } from 'node:path';
import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import type { DocumentCandidate } from './documents/document-candidate.ts';
import type { PlannedDocument } from './documents/plan-documents.ts';
import { type IngestParts, ingestDocument, sha256OfCandidate } from './ingest-document.ts';
import type { MissingInstrument } from './missing-instruments.ts';
import { forEachAtOnce } from './one-at-a-time.ts';
import type { ParseReport } from './parse-report.ts';
import { unchangedDocument } from './unchanged.ts';

export type RunParts = IngestParts & {
  /** How many documents are on their way at once; they are embedded and written one at a time. */
  atOnce: number;
  /** What is missing, given the slugs of the documents that are at hand. */
  missing: (atHand: ReadonlySet<string>) => MissingInstrument[];
  /** Told of each document that was ingested. */
  onReport: (id: string, report: ParseReport) => void;
};

export type RunResult = { documents: number; provisions: number; failed: number };

/**
 * Ingests what is planned: first what is at hand, then what has to be fetched. A document that fails is told in
 * one sentence, leaves the index as it was, and does not keep the others from it.
 */
export async function runIngest(planned: readonly PlannedDocument[], parts: RunParts): Promise<RunResult> {
  const unchanged = await claimUnchanged(planned, parts);
  const local = planned.filter((one) => one.local.length > 0 && !unchanged.has(one));
  const remote = planned.filter((one) => one.remote.length > 0);
  const atHand = new Set([...parts.known.documents.map(({ id }) => slugOf(id)), ...planned.flatMap(localSlug)]);
  parts.progress({
    type: 'plan',
    documents: [...new Set([...local, ...remote].map(displayName))],
    unchanged: [...unchanged].map(displayName),
    missing: parts.missing(new Set([...atHand, ...remote.flatMap(remoteSlug)])),
  });
  const result: RunResult = { documents: 0, provisions: 0, failed: 0 };
  const settle = ({ id, provisions, failed }: Settled) => {
    result.provisions += provisions;
    result.failed += failed ? 1 : 0;
    if (id === null) return;
    result.documents += 1;
    atHand.add(slugOf(id));
  };
  await forEachAtOnce(local, parts.atOnce, async (one) => settle(await takeBest(displayName(one), one.local, parts)));
  await forEachAtOnce(remote, parts.atOnce, async (one) => settle(await takeBest(displayName(one), one.remote, parts)));
  const { documents, provisions, failed } = result;
  parts.progress({ type: 'end', ok: failed === 0, documents, provisions, missing: parts.missing(atHand) });
  return result;
}

/** The planned documents that are in the index as they would be made now; no other file can take their place. */
async function claimUnchanged(planned: readonly PlannedDocument[], parts: RunParts): Promise<Set<PlannedDocument>> {
  const unchanged = new Set<PlannedDocument>();
  for (const one of planned) {
    const best = one.local[0];
    const sha256 = best ? await sha256OfCandidate(best) : null;
    const document = best && sha256 ? unchangedDocument(best, sha256, parts.known) : null;
    if (!document) continue;
    unchanged.add(one);
    parts.claims.set(document.id, displayName(one));
  }
  return unchanged;
}

/** What became of one planned document: its id where it is in the index anew. */
type Settled = { id: string | null; provisions: number; failed: boolean };

/** Tries the ways to a document in their order. A worse way is taken only where the index has nothing of it. */
async function takeBest(name: string, ways: readonly DocumentCandidate[], parts: RunParts): Promise<Settled> {
  let message: string | null = null;
  for (const candidate of ways) {
    const result = await ingestDocument(name, candidate, parts);
    parts.signal.throwIfAborted();
    if (result.outcome === 'failed') message ??= result.message;
    if (result.outcome === 'ingested') {
      const { provisions } = result.report;
      parts.onReport(result.id, result.report);
      parts.progress({ type: 'document', document: name, ok: true, provisions, message });
      return { id: result.id, provisions, failed: message !== null };
    }
    if (result.outcome === 'double') {
      parts.progress({ type: 'document', document: name, ok: true, provisions: 0, message: result.message });
      return { id: null, provisions: 0, failed: false };
    }
    if (result.outcome === 'unchanged' || (message && isInIndex(candidate, parts.known.documents))) break;
  }
  if (message) parts.progress({ type: 'document', document: name, ok: false, provisions: 0, message });
  else parts.progress({ type: 'absent', document: name });
  return { id: null, provisions: 0, failed: message !== null };
}

function isInIndex({ document, lang }: DocumentCandidate, documents: readonly IndexedDocument[]): boolean {
  return documents.some(({ id }) => id === `${document}.${lang}`);
}

/** `<document>.<lang>`, or the file's name where only its text can tell what it is. */
function displayName({ name, local }: PlannedDocument): string {
  const best = local[0];
  return best && (best.document === null || best.lang === null)
    ? best.files.map(({ path }) => basename(path)).join(' and ')
    : name;
}

function slugOf(documentId: string): string {
  return documentId.split('.')[0] ?? documentId;
}

function localSlug({ local: [best] }: PlannedDocument): string[] {
  return best?.document ? [best.document] : [];
}

function remoteSlug({ remote: [best] }: PlannedDocument): string[] {
  return best?.document ? [best.document] : [];
}
