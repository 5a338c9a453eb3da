import type { Catalogue } from '../catalogue.ts';
import type { ProvisionRecord } from '../provision/provision.ts';
import { slugOfSymbol } from '../provision/symbol.ts';
import { citableThen } from './citable-then.ts';
import type { KnownInstrument, Reference } from './reference.ts';
import { resolveReferences } from './resolve-references.ts';

/** One citation: which provision makes it, of what, in which words. */
export type CitationEdge = { from: string; to: string; text: string; in: 'text' | 'footnote' };

/** Citations between provisions, from either end. `to` is a provision or the slug of an instrument. */
export type CitationGraph = {
  from: ReadonlyMap<string, readonly CitationEdge[]>;
  to: ReadonlyMap<string, readonly CitationEdge[]>;
};

export type CitationContext = {
  catalogue: Catalogue;
  known: ReadonlyMap<string, KnownInstrument>;
  /** Dates of adoption by slug, beside those of the catalogue. */
  documentDates?: ReadonlyMap<string, string>;
};

/** Reads what one provision cites in its text and footnotes; a number that does not exist is no citation. */
export function citationsIn(record: ProvisionRecord, context: CitationContext): CitationEdge[] {
  const footnotes = record.footnotes.map(({ mark, text, at }) => ({ mark, text, at: at ?? record.text.length }));
  const references = resolveReferences(record.text, {
    ...context,
    lang: record.lang,
    footnotes,
    antecedent: record.instrument,
  });
  const edges = references.flatMap((reference) => edgesOf(record, reference, context));
  return edges.filter((edge, index) => edges.findIndex((other) => isSame(edge, other)) === index);
}

/** Puts the citations of many provisions together. */
export function buildCitationGraph(edges: Iterable<CitationEdge>): CitationGraph {
  const from = new Map<string, CitationEdge[]>();
  const to = new Map<string, CitationEdge[]>();
  for (const edge of edges) {
    push(from, edge.from, edge);
    push(to, edge.to, edge);
  }
  return { from, to };
}

function edgesOf(record: ProvisionRecord, reference: Reference, context: CitationContext): CitationEdge[] {
  const { catalogue, documentDates } = context;
  const entry = catalogue.find(({ slug }) => slug === record.instrument);
  const citing = documentDates?.get(record.instrument) ?? entry?.adopted ?? null;
  const note = record.footnotes.find(({ mark }) => mark === reference.footnote);
  const text = reference.text || (note?.text ?? '');
  const meant = targetsOf(reference).flatMap((target) => citableThen(target, citing, catalogue) ?? []);
  const targets = meant.filter((to) => to !== record.id && to !== record.instrument);
  return targets.map((to) => ({ from: record.id, to, text, in: reference.footnote === null ? 'text' : 'footnote' }));
}

function targetsOf({ status, provisions, instrument, symbol, kind }: Reference): string[] {
  if (status === 'ambiguous') return [];
  if (provisions.length) return provisions;
  if (status === 'no-such-provision') return [];
  if (instrument) return [instrument];
  return symbol && kind.endsWith('resolution') ? [slugOfSymbol(symbol)] : [];
}

function isSame(one: CitationEdge, other: CitationEdge): boolean {
  return one.to === other.to && one.in === other.in && one.text === other.text;
}

function push(map: Map<string, CitationEdge[]>, key: string, edge: CitationEdge): void {
  const edges = map.get(key);
  if (edges) edges.push(edge);
  else map.set(key, [edge]);
}
