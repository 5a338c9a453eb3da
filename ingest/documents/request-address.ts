import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type AllowedAddresses, publicLookup, reasonToRefuse } from './allowed-address.ts';

export type RequestOptions = {
  allowed: AllowedAddresses;
  signal: AbortSignal;
  /** How long a server may stay silent. */
  silenceMs: number;
  headers?: Record<string, string>;
  redirectsMax?: number;
};

/** An address that must not be fetched; trying again makes no sense. */
export class AddressRefusedError extends Error {
  readonly code = 'address-refused';
}

/**
 * Sends a GET request and follows redirects, each of them checked like the first address. The caller reads
 * the body or destroys it. Throws `AddressRefusedError` where an address is not allowed.
 */
export async function requestAddress(address: string, options: RequestOptions): Promise<IncomingMessage> {
  let url = new URL(address);
  for (let redirects = options.redirectsMax ?? 5; ; redirects--) {
    const response = await requestOnce(url, options);
    const location = isRedirect(response.statusCode) ? response.headers.location : undefined;
    if (location === undefined) return response;
    response.destroy();
    if (redirects === 0) throw new AddressRefusedError(`${address} redirects without end`);
    url = new URL(location, url);
  }
}

function requestOnce(url: URL, { allowed, signal, silenceMs, headers }: RequestOptions): Promise<IncomingMessage> {
  const refused = reasonToRefuse(url, allowed);
  if (refused) return Promise.reject(new AddressRefusedError(refused));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      signal,
      timeout: silenceMs,
      lookup: publicLookup(allowed),
      headers: { 'accept-encoding': 'identity', 'user-agent': 'un-criminal-justice-standards', ...headers },
    });
    request.on('response', resolve);
    request.on('timeout', () => request.destroy(new Error(`${url.host} said nothing for ${silenceMs / 1000} seconds`)));
    request.on('error', reject);
    request.end();
  });
}

function isRedirect(status: number | undefined): boolean {
  return status !== undefined && [301, 302, 303, 307, 308].includes(status);
}
