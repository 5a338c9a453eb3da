import { join } from 'node:path';
import type { CatalogueEntry } from '#corpus/catalogue.ts';
import { type OfficialAddresses, officialFile } from '#corpus/official-addresses.ts';
import type { Obtained, RemoteCandidate } from './document-candidate.ts';
import type { Downloader } from './downloader.ts';
import type { FetchMemory, Remembered } from './fetch-memory.ts';

export type OfficialDocuments = {
  entries: readonly CatalogueEntry[];
  languages: readonly string[];
  addresses: OfficialAddresses;
  download: Downloader;
  memory: FetchMemory;
  /** The folder in which a file waits until it has been read and found to be what it should be. */
  incoming: string;
  /** True to ask also for what was not there lately. */
  again: boolean;
  now: () => Date;
};

/** Every document of the catalogue in every language, at the address where the United Nations publishes it. */
export function officialDocuments(options: OfficialDocuments): RemoteCandidate[] {
  const symbols = new Map(options.entries.flatMap(({ document, symbol }) => (symbol ? [[document, symbol]] : [])));
  return [...symbols].flatMap(([document, symbol]) =>
    options.languages.map((lang) => officialDocument(document, symbol, lang, options)),
  );
}

function officialDocument(document: string, symbol: string, lang: string, options: OfficialDocuments): RemoteCandidate {
  const address = officialFile(symbol, lang, options.addresses);
  return {
    origin: 'official',
    document,
    lang,
    fileSlug: null,
    excerpt: false,
    source: `the United Nations, ${address}`,
    obtain: (signal) => obtain(address, join(options.incoming, `${document}.${lang}.pdf`), options, signal),
  };
}

async function obtain(
  address: string,
  path: string,
  { download, memory, again, now }: OfficialDocuments,
  signal: AbortSignal,
): Promise<Obtained> {
  if (!again && wasInVain(memory.recall(address), now())) return { outcome: 'not-there' };
  const result = await download({ address, format: 'pdf', path, signal });
  const at = now().toISOString();
  const refused = () => memory.remember(address, { at, outcome: 'refused' });
  switch (result.outcome) {
    case 'downloaded':
      await memory.remember(address, { at, outcome: 'fetched', ...result.version });
      return { outcome: 'at-hand', files: [{ path, format: 'pdf' }], refuse: refused };
    case 'not-there':
      await memory.remember(address, { at, outcome: 'not-there' });
      return { outcome: 'not-there' };
    case 'refused':
      await refused();
      return { outcome: 'failed', message: `${address} was not taken: ${result.message}.` };
    case 'unchanged':
      return { outcome: 'not-there' };
    case 'failed':
      return { outcome: 'failed', message: `${address} could not be fetched: ${result.message}.` };
  }
}

/** What a server does not have today it will hardly have in an hour; the next day is soon enough to ask again. */
const askAgainMs = 24 * 60 * 60 * 1000;

function wasInVain(remembered: Remembered | undefined, now: Date): boolean {
  if (!remembered || remembered.outcome === 'fetched') return false;
  return now.getTime() - Date.parse(remembered.at) < askAgainMs;
}
