/**
 * Where the United Nations publishes its documents. `{symbol}` and `{lang}` are filled in.
 * Unverified: nobody could try these addresses when they were written down.
 */
export type OfficialAddresses = {
  /** The page of a document, for people. */
  page: string;
  /** Its PDF. */
  file: string;
  /** The only hosts from which an official document is taken, redirects included. */
  hosts: readonly string[];
  verified: boolean;
};

export const officialAddresses: OfficialAddresses = {
  page: 'https://docs.un.org/{lang}/{symbol}',
  file: 'https://documents.un.org/api/symbol/access?s={symbol}&l={lang}&t=pdf',
  hosts: ['docs.un.org', 'documents.un.org', 'undocs.org', 'daccess-ods.un.org', 'documents-dds-ny.un.org'],
  verified: false,
};

/** The page of a document in one language; its symbol's slashes stay as they are. */
export function officialPage(symbol: string, lang: string, addresses: OfficialAddresses = officialAddresses): string {
  const path = symbol.split('/').map(encodeURIComponent).join('/');
  return addresses.page.replace('{lang}', encodeURIComponent(lang)).replace('{symbol}', path);
}

/** The address of a document's PDF in one language. */
export function officialFile(symbol: string, lang: string, addresses: OfficialAddresses = officialAddresses): string {
  return addresses.file.replace('{lang}', encodeURIComponent(lang)).replace('{symbol}', encodeURIComponent(symbol));
}
