import type { Catalogue } from '../catalogue.ts';
import type { ProvisionRecord } from '../provision/provision.ts';
import { parseProvisionId } from '../provision/provision-id.ts';
import { type AlignedPair, alignInstruments, relationOf } from './align-instruments.ts';
import type { CitationEdge, CitationGraph } from './citation-graph.ts';
import type { Connections } from './connections.ts';

/** An instrument as the citator sees it: when it was adopted, and which instruments say the same year after year. */
export type CitatorInstrument = { slug: string; adopted: string | null; line: string | null };

export type CitatorSources = {
  instruments: readonly CitatorInstrument[];
  /** Every provision of an instrument, in one language, in order; empty where it is not at hand. */
  provisionsOf: (slug: string) => readonly ProvisionRecord[];
  graph: CitationGraph;
};

/** Answers what a provision is connected with. */
export type Citator = { connectionsOf: (id: string) => Connections };

/** A citator over what is at hand. Alignments are made when they are first asked for, and kept. */
export function createCitator({ instruments, provisionsOf, graph }: CitatorSources): Citator {
  const bySlug = new Map(instruments.map((instrument) => [instrument.slug, instrument]));
  const alignments = new Map<string, AlignedPair[]>();
  const adoptedOf = (slug: string) => bySlug.get(slug)?.adopted ?? '';

  function connectionsOf(id: string): Connections {
    const slug = parseProvisionId(id)?.instrument ?? id;
    const sisters = sistersOf(slug);
    const counterparts = sisters.flatMap((sister) => counterpartOf(id, slug, sister) ?? []);
    const carried = new Set(counterparts.map((one) => parseProvisionId(one.id)?.instrument));
    const later = sisters.filter((sister) => isLater(sister, slug) && !carried.has(sister.slug));
    return {
      cites: citesOf(id),
      citedBy: citedBy(id, slug),
      counterparts,
      notCarriedInto: later.map((sister) => ({ instrument: sister.slug, adopted: adoptedOf(sister.slug) })),
    };
  }

  /** The provision's own citations, then those of its subdivisions. */
  function citesOf(id: string): Connections['cites'] {
    const slug = parseProvisionId(id)?.instrument ?? id;
    const inside = provisionsOf(slug).filter((one) => one.id === id || one.id.startsWith(`${id}.`));
    return inside.flatMap((one) =>
      (graph.from.get(one.id) ?? []).map(({ to, text, in: place }) => ({ id: to, text, in: place })),
    );
  }

  function citedBy(id: string, slug: string): Connections['citedBy'] {
    const exact = [id, ...subdivisions(id, slug)].flatMap((target) => graph.to.get(target) ?? []);
    const whole = (id === slug ? [] : (graph.to.get(slug) ?? [])).filter(
      (edge) => !exact.some((one) => one.from === edge.from),
    );
    return [...exact.map((edge) => cited(edge, false)), ...whole.map((edge) => cited(edge, true))].sort(newestFirst);
  }

  function subdivisions(id: string, slug: string): string[] {
    return provisionsOf(slug).flatMap((one) => (one.id.startsWith(`${id}.`) ? [one.id] : []));
  }

  function cited({ from, text, in: place }: CitationEdge, whole: boolean): Connections['citedBy'][number] {
    const adopted = adoptedOf(parseProvisionId(from)?.instrument ?? '');
    return { id: from, text, in: place, adopted, whole };
  }

  /** The other instruments of the line, oldest first. */
  function sistersOf(slug: string): CitatorInstrument[] {
    const line = bySlug.get(slug)?.line ?? null;
    if (line === null) return [];
    const sisters = instruments.filter(
      (one) => one.line === line && one.slug !== slug && provisionsOf(one.slug).length > 0,
    );
    return sisters.sort((one, other) => (one.adopted ?? '').localeCompare(other.adopted ?? ''));
  }

  function counterpartOf(
    id: string,
    slug: string,
    sister: CitatorInstrument,
  ): Connections['counterparts'][number] | null {
    const forward = isLater(sister, slug);
    const pairs = forward ? alignment(slug, sister.slug) : alignment(sister.slug, slug);
    const pair = pairs.find(({ left, right }) => (forward ? left : right).id === id);
    return pair
      ? { id: (forward ? pair.right : pair.left).id, ...relationOf(pair), adopted: adoptedOf(sister.slug) }
      : null;
  }

  function alignment(older: string, newer: string): AlignedPair[] {
    const key = `${older} ${newer}`;
    const pairs = alignments.get(key) ?? alignInstruments(provisionsOf(older), provisionsOf(newer));
    alignments.set(key, pairs);
    return pairs;
  }

  function isLater(sister: CitatorInstrument, slug: string): boolean {
    return (sister.adopted ?? '') > adoptedOf(slug);
  }

  return { connectionsOf };
}

/**
 * Which instruments are of one line: what the catalogue says, and, outside it, resolutions of the same title adopted
 * in different years.
 */
export function linesOf(
  instruments: readonly { slug: string; title: string; adopted: string | null }[],
  catalogue: Catalogue,
): CitatorInstrument[] {
  const entries = new Map(catalogue.map((entry) => [entry.slug, entry]));
  return instruments.map(({ slug, title, adopted }) => {
    const entry = entries.get(slug);
    if (entry) return { slug, adopted: entry.adopted ?? adopted, line: entry.line };
    const folded = title.toLowerCase().replace(/\s+/g, ' ').trim();
    return { slug, adopted, line: folded ? `title: ${folded}` : null };
  });
}

function newestFirst(one: { adopted: string; id: string }, other: { adopted: string; id: string }): number {
  return other.adopted.localeCompare(one.adopted) || one.id.localeCompare(other.id);
}
