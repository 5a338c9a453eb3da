import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { isSameOrAncestor, parseProvisionId } from '#corpus/provision/provision-id.ts';

/**
 * The provisions that stand behind these ids: each with its subparagraphs and the chapeaux above it, in this language
 * where it is loaded, else in English, else as it is. Ids of nothing give nothing.
 */
export async function loadSources(
  ids: readonly string[],
  lang: string,
  index: ProvisionIndex,
): Promise<ProvisionRecord[]> {
  const families = await Promise.all([...new Set(ids)].map((id) => loadFamily(id, lang, index)));
  const records = new Map(families.flat().map((record) => [record.id, record]));
  return [...records.values()];
}

async function loadFamily(id: string, lang: string, index: ProvisionIndex): Promise<ProvisionRecord[]> {
  const place = parseProvisionId(id);
  if (!place) return [];
  const loaded = await index.languagesOf(id);
  const best = [lang, 'en'].find((wanted) => loaded.includes(wanted)) ?? loaded[0];
  if (!best) return [];
  return (await index.instrument(place.instrument, best)).filter((record) => isSameOrAncestor(record.id, id));
}
