import type { AllowedAddresses } from './allowed-address.ts';
import { type Downloaded, type DownloadLimits, download, downloadLimits, type FileVersion } from './download.ts';
import { requestAddress } from './request-address.ts';
import type { SourceFormat } from './source-file.ts';

export type Fetch = {
  address: string;
  format: SourceFormat;
  path: string;
  known?: FileVersion | undefined;
  signal: AbortSignal;
};

/** Fetches from one server. Once it was out of reach twice in a row, the rest fails at once instead of waiting. */
export type Downloader = (fetch: Fetch) => Promise<Downloaded>;

/** One failure may be that document's; two in a row are the server's. */
const failuresMax = 2;

export function createDownloader(allowed: AllowedAddresses, limits: DownloadLimits = downloadLimits): Downloader {
  let failures = 0;
  return async ({ address, ...fetch }) => {
    if (failures >= failuresMax) return { outcome: 'failed', message: outOfReach(address), unreachable: true };
    const result = await download(address, { ...fetch, allowed, limits });
    failures = result.outcome === 'failed' && result.unreachable ? failures + 1 : 0;
    return result;
  };
}

/** How long the first look at a server may take: a machine without network must not keep anybody waiting. */
const probeMs = 4000;

/** Whether a server answers at all, whatever it says. */
export async function isInReach(address: string, allowed: AllowedAddresses, signal: AbortSignal): Promise<boolean> {
  const soon = AbortSignal.any([signal, AbortSignal.timeout(probeMs)]);
  try {
    const response = await requestAddress(address, { allowed, signal: soon, silenceMs: probeMs, redirectsMax: 0 });
    response.destroy();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error && 'code' in error && error.code === 'address-refused';
  }
}

function outOfReach(address: string): string {
  return `${new URL(address).host} is out of reach`;
}
