import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueEntry } from '#corpus/catalogue.ts';
import type { AllowedAddresses } from './allowed-address.ts';
import type { Obtained, RemoteCandidate } from './document-candidate.ts';
import type { Downloader } from './downloader.ts';
import type { FetchMemory } from './fetch-memory.ts';
import type { SourceFile, SourceFormat } from './source-file.ts';

export type MirrorAddress = {
  /** With or without a slash at its end. */
  address: string;
  entries: readonly CatalogueEntry[];
  languages: readonly string[];
  download: Downloader;
  memory: FetchMemory;
  /** Files of earlier runs, `<document>.<lang>.<format>`; what has not changed is taken from there. */
  kept: string;
  incoming: string;
  now: () => Date;
};

/** The operator has chosen this host: it may stand in a private network, and is the only one asked. */
export function allowedForMirror(address: string): AllowedAddresses {
  const { host, protocol } = new URL(address);
  return { hosts: [host], privateNetwork: true, plainHttp: protocol === 'http:' };
}

/** Every document of the catalogue in every language, as `<slug>.<lang>.<format>` below the mirror's address. */
export function documentsAtAddress(mirror: MirrorAddress): RemoteCandidate[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, slug } of mirror.entries)
    documents.set(document, (documents.get(document) ?? new Set([document])).add(slug));
  return [...documents].flatMap(([document, slugs]) =>
    mirror.languages.map((lang) => documentAtAddress(mirror, document, [...slugs], lang)),
  );
}

function documentAtAddress(mirror: MirrorAddress, document: string, slugs: string[], lang: string): RemoteCandidate {
  return {
    origin: 'mirror',
    document,
    lang,
    fileSlug: document,
    excerpt: false,
    source: `the mirror ${mirror.address}`,
    obtain: (signal) => obtain(mirror, { document, lang, slugs }, signal),
  };
}

type Wanted = { document: string; lang: string; slugs: string[] };

/** A PDF and an XML file are read together; a Word file only where neither is there. */
async function obtain(mirror: MirrorAddress, wanted: Wanted, signal: AbortSignal): Promise<Obtained> {
  for (const formats of [['pdf', 'xml'], ['docx']] as const) {
    const files: SourceFile[] = [];
    let fileSlug = wanted.document;
    for (const format of formats) {
      const found = await firstFile(mirror, wanted, format, signal);
      if (found.outcome === 'failed') return found;
      if (found.outcome === 'not-there') continue;
      files.push(...found.files);
      fileSlug = found.fileSlug ?? fileSlug;
    }
    if (files.length > 0) return { outcome: 'at-hand', files, fileSlug };
  }
  return { outcome: 'not-there' };
}

async function firstFile(
  mirror: MirrorAddress,
  { document, lang, slugs }: Wanted,
  format: SourceFormat,
  signal: AbortSignal,
): Promise<Obtained> {
  for (const slug of slugs) {
    const address = `${mirror.address.replace(/\/+$/, '')}/${slug}.${lang}.${format}`;
    const found = await fetchFile(mirror, address, `${document}.${lang}.${format}`, format, signal);
    if (found.outcome === 'at-hand') return { ...found, fileSlug: slug };
    if (found.outcome === 'failed') return found;
  }
  return { outcome: 'not-there' };
}

async function fetchFile(
  { download, memory, kept, incoming, now }: MirrorAddress,
  address: string,
  name: string,
  format: SourceFormat,
  signal: AbortSignal,
): Promise<Obtained> {
  const keptPath = join(kept, name);
  const remembered = existsSync(keptPath) ? memory.recall(address) : undefined;
  const path = join(incoming, name);
  const result = await download({ address, format, path, signal, known: remembered });
  switch (result.outcome) {
    case 'downloaded':
      await memory.remember(address, { at: now().toISOString(), outcome: 'fetched', ...result.version });
      return { outcome: 'at-hand', files: [{ path, format }] };
    case 'unchanged':
      return { outcome: 'at-hand', files: [{ path: keptPath, format }] };
    case 'not-there':
      return { outcome: 'not-there' };
    default:
      return { outcome: 'failed', message: `${address} could not be taken: ${result.message}.` };
  }
}
