import {
  candidateOrigins,
  type DocumentCandidate,
  isLocal,
  type LocalCandidate,
  type RemoteCandidate,
} from './document-candidate.ts';

/** One document in one language, or one file whose text alone can tell what it is, with every way to have it. */
export type PlannedDocument = {
  /** `<document slug>.<lang>` where known, otherwise the name of its file. */
  name: string;
  /** Best first. */
  local: LocalCandidate[];
  /** To be asked, in this order, before the local ones that come after them in preference. */
  remote: RemoteCandidate[];
};

export type PlanOptions = {
  /** Only these languages; null for every one. */
  languages: readonly string[] | null;
  /** Document slugs in the order in which they should be read; others come after them. */
  order: readonly string[];
};

/**
 * Brings together every way to have a document. Complete comes before an excerpt, then the order of preference
 * counts; the United Nations is asked only for what is not complete without it. English comes first, and
 * documents at hand before documents to fetch.
 */
export function planDocuments(candidates: readonly DocumentCandidate[], options: PlanOptions): PlannedDocument[] {
  const wanted = candidates.filter(({ lang }) => !options.languages || !lang || options.languages.includes(lang));
  const groups = Map.groupBy(wanted, nameOf);
  const planned = [...groups].map(([name, ways]) => plan(name, ways));
  return planned.sort((one, other) => urgency(one, options) - urgency(other, options));
}

function plan(name: string, candidates: DocumentCandidate[]): PlannedDocument {
  const ways = candidates.toSorted((one, other) => preference(one) - preference(other));
  const complete = ways.findIndex((way) => isLocal(way) && !way.excerpt);
  const better = complete < 0 ? ways : ways.slice(0, complete);
  return { name, local: ways.filter(isLocal), remote: better.filter((way): way is RemoteCandidate => !isLocal(way)) };
}

function preference({ origin, excerpt }: DocumentCandidate): number {
  return candidateOrigins.indexOf(origin) + (excerpt ? candidateOrigins.length : 0);
}

function nameOf(candidate: DocumentCandidate): string {
  if (candidate.document && candidate.lang) return `${candidate.document}.${candidate.lang}`;
  return isLocal(candidate) ? candidate.files.map(({ path }) => path).join(' ') : candidate.source;
}

/** Small numbers first: language counts before the document, and the document before the way to have it. */
function urgency({ local, remote }: PlannedDocument, { order }: PlanOptions): number {
  const { document, lang } = local[0] ?? remote[0] ?? { document: null, lang: null };
  const place = document === null ? -1 : order.indexOf(document);
  const rank = place < 0 ? order.length : place;
  return (lang === 'en' || lang === null ? 0 : 1e6) + (local.length > 0 ? 0 : 1e3) + rank;
}
