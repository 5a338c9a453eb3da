import type { IndexedDocument } from '#corpus/index/provision-index.ts';
import type { LocalCandidate } from './documents/document-candidate.ts';

/** What is in the index already, and what would be made now. */
export type KnownDocuments = {
  /** By id; what a run writes is added as it goes on. */
  documents: Map<string, IndexedDocument>;
  parser: string;
  /** Ids of the embedders for a language. */
  embeddersOf: (lang: string) => string[];
  /** True to do everything again. */
  again: boolean;
};

/**
 * The document in the index that is just what reading these files again would give: the same bytes, read by the
 * same parser and embedded by the same embedders. An excerpt never takes the place of a complete document.
 * Null where there is none.
 */
export function unchangedDocument(
  candidate: LocalCandidate,
  sha256: string,
  known: KnownDocuments,
): IndexedDocument | null {
  if (known.again) return null;
  const holdsTheSame = (one: IndexedDocument) => one.sha256 === sha256 || (candidate.excerpt && isComplete(one));
  const found = [...known.documents.values()].find(
    (one) => holdsTheSame(one) && isCandidateFor(one, candidate) && isUpToDate(one, known),
  );
  return found ?? null;
}

function isCandidateFor({ id }: IndexedDocument, { document, lang }: LocalCandidate): boolean {
  return document === null || lang === null || id === `${document}.${lang}`;
}

function isUpToDate(document: IndexedDocument, { parser, embeddersOf }: KnownDocuments): boolean {
  const due = embeddersOf(document.lang).sort().join('\n');
  return document.parser === parser && document.embedders.toSorted().join('\n') === due;
}

function isComplete({ instruments }: IndexedDocument): boolean {
  return instruments.every(({ status }) => status === 'complete');
}
