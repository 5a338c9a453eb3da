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
  provisionsOf: (slug: string) => Promise<readonly ProvisionRecord[]>;
  /** The same instrument in another language, which helps to align it; empty where there is none. */
  provisionsElsewhere?: (slug: string) => Promise<readonly ProvisionRecord[]>;
  graph: CitationGraph;
};

type Counterpart = Connections['counterparts'][number];

/** Answers what a provision is connected with. */
export type Citator = { connectionsOf: (id: string) => Promise<Connections> };

/** A citator over what is at hand. It reads the line of the provision only; who is in it, and how they align, is kept. */
export function createCitator(sources: CitatorSources): Citator {
  const { instruments, provisionsOf, provisionsElsewhere = async () => [], graph } = sources;
  const bySlug = new Map(instruments.map((instrument) => [instrument.slug, instrument]));
  const alignments = new Map<string, Promise<AlignedPair[]>>();
  const sisters = new Map<string, Promise<CitatorInstrument[]>>();
  const adoptedOf = (slug: string) => bySlug.get(slug)?.adopted ?? '';

  async function connectionsOf(id: string): Promise<Connections> {
    const slug = parseProvisionId(id)?.instrument ?? id;
    const family = await familyOf(id, slug);
    const line = await kept(sisters, slug, () => sistersOf(slug));
    const found = await Promise.all(line.map((sister) => counterpartOf(id, slug, sister)));
    const counterparts = found.filter((one) => one !== null);
    const carried = new Set(counterparts.map((one) => parseProvisionId(one.id)?.instrument));
    const later = line.filter((sister) => isLater(sister, slug) && !carried.has(sister.slug));
    return {
      cites: family.flatMap(citesOf),
      citedBy: citedBy(id, slug, family),
      counterparts,
      notCarriedInto: later.map((sister) => ({ instrument: sister.slug, adopted: adoptedOf(sister.slug) })),
    };
  }

  /** The provision itself, then its subdivisions. */
  async function familyOf(id: string, slug: string): Promise<string[]> {
    const below = (await provisionsOf(slug)).filter((one) => one.id.startsWith(`${id}.`));
    return [id, ...below.map((one) => one.id)];
  }

  function citesOf(id: string): Connections['cites'] {
    return (graph.from.get(id) ?? []).map(({ to, text, in: place }) => ({ id: to, text, in: place }));
  }

  function citedBy(id: string, slug: string, family: readonly string[]): Connections['citedBy'] {
    const exact = family.flatMap((target) => graph.to.get(target) ?? []);
    const whole = (id === slug ? [] : (graph.to.get(slug) ?? [])).filter(
      (edge) => !exact.some((one) => one.from === edge.from),
    );
    return [...exact.map((edge) => cited(edge, false)), ...whole.map((edge) => cited(edge, true))].sort(newestFirst);
  }

  function cited({ from, text, in: place }: CitationEdge, whole: boolean): Connections['citedBy'][number] {
    const adopted = adoptedOf(parseProvisionId(from)?.instrument ?? '');
    return { id: from, text, in: place, adopted, whole };
  }

  /** The other instruments of the line, oldest first. */
  async function sistersOf(slug: string): Promise<CitatorInstrument[]> {
    const line = bySlug.get(slug)?.line ?? null;
    const others = line === null ? [] : instruments.filter((one) => one.line === line && one.slug !== slug);
    const isAtHand = await Promise.all(others.map(async (one) => (await provisionsOf(one.slug)).length > 0));
    const present = others.filter((_, place) => isAtHand[place]);
    return present.sort((one, other) => (one.adopted ?? '').localeCompare(other.adopted ?? ''));
  }

  async function counterpartOf(id: string, slug: string, sister: CitatorInstrument): Promise<Counterpart | null> {
    const forward = isLater(sister, slug);
    const pairs = await (forward ? alignment(slug, sister.slug) : alignment(sister.slug, slug));
    const pair = pairs.find(({ left, right }) => (forward ? left : right).id === id);
    return pair
      ? { id: (forward ? pair.right : pair.left).id, ...relationOf(pair), adopted: adoptedOf(sister.slug) }
      : null;
  }

  function alignment(older: string, newer: string): Promise<AlignedPair[]> {
    return kept(alignments, `${older} ${newer}`, () => align(older, newer));
  }

  async function align(older: string, newer: string): Promise<AlignedPair[]> {
    const read = [provisionsOf(older), provisionsOf(newer), provisionsElsewhere(older), provisionsElsewhere(newer)];
    const [left = [], right = [], leftElsewhere = [], rightElsewhere = []] = await Promise.all(read);
    return alignInstruments(left, right, alignInstruments(leftElsewhere, rightElsewhere));
  }

  function isLater(sister: CitatorInstrument, slug: string): boolean {
    return (sister.adopted ?? '') > adoptedOf(slug);
  }

  return { connectionsOf };
}

/** Makes a value once; one that could not be made is tried again by who asks next. */
function kept<T>(values: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = values.get(key) ?? make();
  values.set(key, value);
  value.catch(() => values.delete(key));
  return value;
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
