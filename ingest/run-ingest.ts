import { basename } from 'node:path';
import type { CatalogueEntry } from '#corpus/catalogue.ts';
import type { DocumentCandidate } from './documents/document-candidate.ts';
import type { PlannedDocument } from './documents/plan-documents.ts';
import { type DocumentTurn, type IngestParts, ingestDocument, sha256OfCandidate } from './ingest-document.ts';
import type { MissingInstrument } from './missing-instruments.ts';
import { forEachAtOnce } from './one-at-a-time.ts';
import type { ParseReport } from './parse-report.ts';
import { unchangedDocument } from './unchanged.ts';

export type RunParts = IngestParts & {
  /** How many documents are on their way at once; they are embedded and written one at a time. */
  atOnce: number;
  /** What is missing, given which instruments are at hand. */
  missing: (isAtHand: (entry: CatalogueEntry) => boolean) => MissingInstrument[];
  /** Told of each document that was ingested. */
  onReport: (id: string, report: ParseReport) => void;
};

export type RunResult = { documents: number; provisions: number; failed: number };

/**
 * Ingests what is planned: first what is at hand, then what has to be fetched. A document that fails is told in
 * one sentence, leaves the index as it was, and does not keep the others from it.
 */
export async function runIngest(planned: readonly PlannedDocument[], parts: RunParts): Promise<RunResult> {
  const turnOf = (one: PlannedDocument) => ({ name: displayName(one), rank: planned.indexOf(one) });
  const unchanged = await claimUnchanged(planned, turnOf, parts);
  const local = planned.filter((one) => one.local.length > 0 && !unchanged.has(one));
  const remote = planned.filter((one) => one.remote.length > 0);
  const inIndex = new Set(
    [...parts.known.documents.values()].flatMap(({ instruments }) => instruments.map(({ slug }) => slug)),
  );
  const inPlan = new Set(planned.flatMap(({ local, remote }) => [...local, ...remote].map(({ document }) => document)));
  parts.progress({
    type: 'plan',
    documents: [...new Set([...local, ...remote].map(displayName))],
    unchanged: [...unchanged].map(displayName),
    missing: parts.missing(({ slug, document }) => inIndex.has(slug) || inPlan.has(document)),
  });
  const result: RunResult = { documents: 0, provisions: 0, failed: 0 };
  const settle = ({ report, failed }: Settled) => {
    result.failed += failed ? 1 : 0;
    if (report === null) return;
    result.documents += 1;
    result.provisions += report.provisions;
    for (const { slug } of report.instruments) inIndex.add(slug);
  };
  await forEachAtOnce(local, parts.atOnce, async (one) => settle(await takeBest(turnOf(one), one.local, parts)));
  await forEachAtOnce(remote, parts.atOnce, async (one) => settle(await takeBest(turnOf(one), one.remote, parts)));
  const { documents, provisions, failed } = result;
  const missing = parts.missing(({ slug }) => inIndex.has(slug));
  parts.progress({ type: 'end', ok: failed === 0, documents, provisions, missing });
  return result;
}

/** The planned documents that are in the index as they would be made now; no other file can take their place. */
async function claimUnchanged(
  planned: readonly PlannedDocument[],
  turnOf: (one: PlannedDocument) => DocumentTurn,
  parts: RunParts,
): Promise<Set<PlannedDocument>> {
  const unchanged = new Set<PlannedDocument>();
  for (const one of planned) {
    const best = one.local[0];
    const sha256 = best ? await sha256OfCandidate(best) : null;
    const document = best && sha256 ? unchangedDocument(best, sha256, parts.known) : null;
    if (!document) continue;
    unchanged.add(one);
    parts.claims.set(document.id, turnOf(one));
  }
  return unchanged;
}

/** What became of one planned document: its report where it is in the index anew. */
type Settled = { report: ParseReport | null; failed: boolean };

/** Tries the ways to a document in their order. A worse way is taken only where the index has nothing of it. */
async function takeBest(turn: DocumentTurn, ways: readonly DocumentCandidate[], parts: RunParts): Promise<Settled> {
  const { name } = turn;
  let message: string | null = null;
  for (const candidate of ways) {
    const result = await ingestDocument(turn, candidate, parts);
    parts.signal.throwIfAborted();
    if (result.outcome === 'failed') message ??= result.message;
    if (result.outcome === 'ingested') {
      const { id, report } = result;
      parts.onReport(id, report);
      parts.progress({ type: 'document', document: name, ok: true, provisions: report.provisions, message });
      return { report, failed: message !== null };
    }
    if (result.outcome === 'double') {
      parts.progress({ type: 'document', document: name, ok: true, provisions: 0, message: result.message });
      return { report: null, failed: false };
    }
    if (
      result.outcome === 'unchanged' ||
      (message && parts.known.documents.has(`${candidate.document}.${candidate.lang}`))
    )
      break;
  }
  if (message) parts.progress({ type: 'document', document: name, ok: false, provisions: 0, message });
  else parts.progress({ type: 'absent', document: name });
  return { report: null, failed: message !== null };
}

/** `<document>.<lang>`, or the file's name where only its text can tell what it is. */
function displayName({ name, local }: PlannedDocument): string {
  const best = local[0];
  return best && (best.document === null || best.lang === null)
    ? best.files.map(({ path }) => basename(path)).join(' and ')
    : name;
}
