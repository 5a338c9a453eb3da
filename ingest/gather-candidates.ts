import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '#corpus/catalogue.ts';
import type { OfficialAddresses } from '#corpus/official-addresses.ts';
import { officialLanguages } from '#corpus/provision/language.ts';
import { bundledDocuments } from './documents/bundled-documents.ts';
import type { DocumentCandidate } from './documents/document-candidate.ts';
import type { DownloadLimits } from './documents/download.ts';
import { createDownloader, isInReach } from './documents/downloader.ts';
import { FetchMemory } from './documents/fetch-memory.ts';
import { keptDocuments } from './documents/kept-documents.ts';
import { allowedForMirror, documentsAtAddress } from './documents/mirror-address.ts';
import { documentsInFolder } from './documents/mirror-folder.ts';
import { namedFiles } from './documents/named-files.ts';
import { officialDocuments } from './documents/official-documents.ts';

export type GatherOptions = {
  /** What a person has named; with nothing named, the catalogue counts. */
  paths: readonly string[];
  /** A folder or an http(s) address. */
  mirror: string | undefined;
  offline: boolean;
  again: boolean;
  /** Null for every language. */
  languages: readonly string[] | null;
  catalogue: Catalogue;
  addresses: OfficialAddresses;
  documentsFolder: string;
  limits?: DownloadLimits | undefined;
  now: () => Date;
  signal: AbortSignal;
};

export type Gathered = {
  candidates: DocumentCandidate[];
  /** What was named and can't be used, one sentence each. */
  refused: string[];
  /** Why the United Nations is not asked, as the beginning of what to do about it; null where it is asked. */
  notAsked: string | null;
};

/** Every way to every document: what was named, or else what is kept, the mirror's, the United Nations', bundled. */
export async function gatherCandidates(options: GatherOptions): Promise<Gathered> {
  if (options.paths.length > 0) {
    const { candidates, refused } = await namedFiles(options.paths, options.catalogue);
    return { candidates, refused: refused.map(({ message }) => message), notAsked: null };
  }
  const memory = await FetchMemory.open(join(options.documentsFolder, 'fetched.json'));
  const kept = await keptDocuments(options.documentsFolder);
  const mirror = await mirrorDocuments(options, memory);
  const official = await officialOnes(options, memory);
  const candidates = [...kept, ...mirror.candidates, ...official.candidates, ...bundledDocuments()];
  return { candidates, refused: mirror.refused, notAsked: official.notAsked };
}

type FromMirror = { candidates: DocumentCandidate[]; refused: string[] };

async function mirrorDocuments(options: GatherOptions, memory: FetchMemory): Promise<FromMirror> {
  const { mirror, catalogue, signal } = options;
  if (mirror === undefined) return { candidates: [], refused: [] };
  if (!/^https?:\/\//i.test(mirror)) return folderMirror(mirror, catalogue);
  const allowed = allowedForMirror(mirror);
  if (!(await isInReach(mirror, allowed, signal)))
    return { candidates: [], refused: [`The mirror ${mirror} does not answer. Check CORPUS_MIRROR or --mirror.`] };
  const candidates = documentsAtAddress({
    ...remoteParts(options, memory),
    address: mirror,
    kept: options.documentsFolder,
    download: createDownloader(allowed, options.limits),
  });
  return { candidates, refused: [] };
}

async function folderMirror(folder: string, catalogue: Catalogue): Promise<FromMirror> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder)
    return { candidates: [], refused: [`The mirror ${folder} is not a folder. Check CORPUS_MIRROR or --mirror.`] };
  const candidates = await documentsInFolder({ folder, catalogue, origin: 'mirror', source: 'the mirror' });
  return { candidates, refused: [] };
}

async function officialOnes(options: GatherOptions, memory: FetchMemory) {
  const { addresses, offline, signal, again } = options;
  if (offline) return { candidates: [], notAsked: 'Unset OFFLINE' };
  const { origin, protocol } = new URL(addresses.file);
  // Only an address that somebody has put there in place of the official one can be without TLS or in a private network.
  const configured = protocol === 'http:';
  const allowed = { hosts: addresses.hosts, privateNetwork: configured, plainHttp: configured };
  if (!(await isInReach(origin, allowed, signal))) return { candidates: [], notAsked: 'Connect to the internet' };
  const download = createDownloader(allowed, options.limits);
  return {
    candidates: officialDocuments({ ...remoteParts(options, memory), addresses, again, download }),
    notAsked: null,
  };
}

function remoteParts({ catalogue, languages, documentsFolder, now }: GatherOptions, memory: FetchMemory) {
  return {
    entries: catalogue.filter(({ loaded }) => loaded),
    languages: languages ?? officialLanguages,
    memory,
    incoming: join(documentsFolder, 'incoming'),
    now,
  };
}
