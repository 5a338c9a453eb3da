import type { KnownInstrument } from './reference.ts';

type Titled = { instruments: readonly { slug: string; symbol: string | null; title: string }[] };

/** The instruments at hand by slug; one without a symbol is known by what its documents call it, in any language. */
export function knownBySlug(
  instruments: readonly KnownInstrument[],
  documents: readonly Titled[],
): Map<string, KnownInstrument> {
  const carried = documents.flatMap((document) => document.instruments).filter(({ symbol }) => symbol === null);
  const titles = Map.groupBy(carried, ({ slug }) => slug);
  return new Map(
    instruments.map((instrument) => {
      const own = titles.get(instrument.slug)?.map(({ title }) => title);
      return [instrument.slug, own ? { ...instrument, titles: own } : instrument];
    }),
  );
}
