import type { Library } from './library.ts';

/** Those of the slugs that name no instrument known here, whether at hand or missing: a slip of the pen. */
export async function unknownInstruments(library: Library, slugs: readonly string[] = []): Promise<string[]> {
  if (slugs.length === 0) return [];
  const known = new Set((await library.instruments()).map(({ slug }) => slug));
  return slugs.filter((slug) => !known.has(slug));
}
