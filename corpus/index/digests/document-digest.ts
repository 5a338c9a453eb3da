import { createHash } from 'node:crypto';
import type { ProvisionRecord } from '../../provision/provision.ts';
import { type CitationContext, type CitationEdge, citationsIn } from '../../references/citation-graph.ts';
import { type InstrumentWordings, wordingsOf } from '../../references/instrument-wordings.ts';
import type { KnownInstrument } from '../../references/reference.ts';
import type { WatchedKnown } from './watched-known.ts';

/** What cross-references need of a document, read out of it once: its wordings, and what it cites. */
export type DocumentDigest = {
  wordings: InstrumentWordings[];
  citations: CitationEdge[];
  /**
   * The instruments by whose numbering the citations were judged, at hand or not. Where one of them has another
   * numbering now, the document has to be read again.
   */
  judgedBy: [slug: string, numbering: string][];
};

export type DigestContext = Omit<CitationContext, 'known'> & { known: WatchedKnown };

/** Reads a document's provisions, given in the order of its text. */
export function digestDocument(records: readonly ProvisionRecord[], context: DigestContext): DocumentDigest {
  const { known } = context;
  known.takeAsked();
  const citations = records.flatMap((record) => citationsIn(record, context));
  const byInstrument = Map.groupBy(records, ({ instrument }) => instrument);
  return {
    wordings: [...byInstrument].map(([slug, its]) => wordingsOf(slug, its)),
    citations,
    judgedBy: known.takeAsked().map((slug) => [slug, numberingOf(known.get(slug))]),
  };
}

/** Whether reading the document again would judge its citations by the same numberings. */
export function isJudgedTheSame(
  judgedBy: DocumentDigest['judgedBy'],
  known: ReadonlyMap<string, KnownInstrument>,
): boolean {
  return judgedBy.every(([slug, numbering]) => numberingOf(known.get(slug)) === numbering);
}

const numberings = new WeakMap<KnownInstrument, string>();

/** A name for the whole numbering of an instrument; empty where it is not at hand. */
function numberingOf(instrument: KnownInstrument | undefined): string {
  if (!instrument) return '';
  const known = numberings.get(instrument) ?? fingerprint([...instrument.locators].sort().join(' '));
  numberings.set(instrument, known);
  return known;
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}
