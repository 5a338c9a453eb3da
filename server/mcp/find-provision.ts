import type { Provision } from '#corpus/provision/provision.ts';
import type { Library } from '../library/library.ts';
import { missingProvision } from '../routes/provisions.ts';
import type { ProvisionAddress } from './provision-address.ts';

/** A provision with all below it; where there is none, a problem that names the nearest. */
export async function findProvision(
  library: Library,
  { slug, locator, lang }: ProvisionAddress,
): Promise<{ provision: Provision; whole: Provision[] }> {
  const found = await library.provision(`${slug}/${locator}`, lang ?? undefined);
  if (!found.found) throw missingProvision(slug, locator, found);
  return { provision: found.provision, whole: await found.whole() };
}

/** Those of the ids that are at hand, each once, in the language asked for where they have it. */
export async function provisionsAtHand(library: Library, ids: readonly string[], lang?: string): Promise<Provision[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => library.provision(id, lang)));
  return found.flatMap((one) => (one.found ? [one.provision] : []));
}
