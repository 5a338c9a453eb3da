import type { ProvisionRecord } from '../provision/provision.ts';
import type { ProvisionIndex, ProvisionKey } from './provision-index.ts';

/** The provisions that a search found, by id, each in the language in which it was found; one reading a language. */
export async function recordsOf(
  index: Pick<ProvisionIndex, 'provisions'>,
  found: readonly Pick<ProvisionKey, 'id' | 'lang'>[],
): Promise<Map<string, ProvisionRecord>> {
  const byLanguage = Map.groupBy(found, ({ lang }) => lang);
  const read = [...byLanguage].map(([lang, its]) =>
    index.provisions(
      its.map(({ id }) => id),
      lang,
    ),
  );
  return new Map((await Promise.all(read)).flat().map((record) => [record.id, record]));
}
