import type { Provision, ProvisionRecord } from './provision.ts';

/** What of a document can be opened: whether its PDF is kept, and where the United Nations publishes it. */
export type OpenableDocument = { hasPdf: boolean; official: string | null };

/** Adds the addresses at which a provision opens; `publicUrl` has no slash at its end. */
export function withLinks(record: ProvisionRecord, publicUrl: string, document: OpenableDocument): Provision {
  const query = `?lang=${encodeURIComponent(record.lang)}`;
  const page = record.page ? `#page=${record.page}` : '';
  return {
    ...record,
    links: {
      page: `${publicUrl}/p/${record.id}${query}`,
      pdf: document.hasPdf ? `${publicUrl}/documents/${record.instrument}.pdf${query}${page}` : null,
      official: document.official,
    },
  };
}
