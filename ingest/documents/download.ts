import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { AllowedAddresses } from './allowed-address.ts';
import { recogniseFile } from './recognise-format.ts';
import { AddressRefusedError, requestAddress } from './request-address.ts';
import type { SourceFormat } from './source-file.ts';

/** What a server said about the version of a file, to ask later whether it has changed. */
export type FileVersion = { etag?: string | undefined; lastModified?: string | undefined };

export type Downloaded =
  | { outcome: 'downloaded'; path: string; version: FileVersion }
  | { outcome: 'unchanged' }
  | { outcome: 'not-there' }
  /** The answer came, and is not what was asked for. */
  | { outcome: 'refused'; message: string }
  /** No answer, or a server in trouble, after every attempt. */
  | { outcome: 'failed'; message: string; unreachable: boolean };

export type DownloadLimits = {
  bytesMax: number;
  silenceMs: number;
  totalMs: number;
  attempts: number;
  /** Before the second attempt; twice as long before each further one. */
  pauseMs: number;
};

/** The longest official documents are about ten megabytes; a slow line needs its minutes. */
export const downloadLimits: DownloadLimits = {
  bytesMax: 100e6,
  silenceMs: 20_000,
  totalMs: 180_000,
  attempts: 3,
  pauseMs: 1000,
};

export type DownloadOptions = {
  allowed: AllowedAddresses;
  /** What the file must be by its bytes. */
  format: SourceFormat;
  /** Where it is put once it is whole. */
  path: string;
  signal: AbortSignal;
  known?: FileVersion | undefined;
  limits?: DownloadLimits | undefined;
};

/**
 * Fetches one file. It appears at its path only when it is whole and its bytes are of the format asked for,
 * whatever the server calls it. Trouble on the way is tried again; throws only when the signal aborts.
 */
export async function download(address: string, options: DownloadOptions): Promise<Downloaded> {
  const limits = options.limits ?? downloadLimits;
  for (let attempt = 1; ; attempt++) {
    const result = await attemptDownload(address, options, limits);
    options.signal.throwIfAborted();
    if (result.outcome !== 'failed' || attempt >= limits.attempts) return result;
    await wait(limits.pauseMs * 2 ** (attempt - 1), undefined, { signal: options.signal });
  }
}

async function attemptDownload(address: string, options: DownloadOptions, limits: DownloadLimits): Promise<Downloaded> {
  const signal = AbortSignal.any([options.signal, AbortSignal.timeout(limits.totalMs)]);
  try {
    const response = await requestAddress(address, {
      allowed: options.allowed,
      signal,
      silenceMs: limits.silenceMs,
      headers: conditions(options.known),
    });
    return await receive(response, options, limits, signal);
  } catch (error) {
    if (error instanceof AddressRefusedError) return { outcome: 'refused', message: error.message };
    return { outcome: 'failed', message: inWords(error, limits), unreachable: true };
  }
}

async function receive(
  response: IncomingMessage,
  options: DownloadOptions,
  limits: DownloadLimits,
  signal: AbortSignal,
): Promise<Downloaded> {
  const status = response.statusCode ?? 0;
  if (status === 200) return save(response, options, limits, signal);
  response.destroy();
  if (status === 304 && options.known) return { outcome: 'unchanged' };
  if (status === 404 || status === 410) return { outcome: 'not-there' };
  if (status === 429 || status >= 500)
    return { outcome: 'failed', message: `the server answers ${status}`, unreachable: false };
  return { outcome: 'refused', message: `the server answers ${status}` };
}

async function save(
  response: IncomingMessage,
  { path, format, signal: stop }: DownloadOptions,
  limits: DownloadLimits,
  signal: AbortSignal,
): Promise<Downloaded> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await pipeline(response, atMost(limits.bytesMax), createWriteStream(partial), { signal });
    const found = await recogniseFile(partial);
    if (found !== format)
      return { outcome: 'refused', message: `what came is ${names[found ?? 'txt']}, not ${names[format]}` };
    await rename(partial, path);
    return { outcome: 'downloaded', path, version: versionOf(response) };
  } catch (error) {
    if (error instanceof TooLargeError) return { outcome: 'refused', message: error.message };
    stop.throwIfAborted();
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
}

const names: Record<SourceFormat, string> = {
  pdf: 'a PDF',
  docx: 'a Word document',
  xml: 'an XML document',
  html: 'a web page',
  txt: 'something else',
};

class TooLargeError extends Error {
  readonly code = 'too-large';
}

function atMost(bytesMax: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > bytesMax) done(new TooLargeError(`it is larger than ${Math.round(bytesMax / 1e6)} MB`));
      else done(null, chunk);
    },
  });
}

function conditions(known: FileVersion | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

function versionOf({ headers }: IncomingMessage): FileVersion {
  return {
    ...(headers.etag ? { etag: headers.etag } : {}),
    ...(headers['last-modified'] ? { lastModified: headers['last-modified'] } : {}),
  };
}

function inWords(error: unknown, { totalMs }: DownloadLimits): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `it took longer than ${Math.round(totalMs / 1000)} seconds`;
  return error.message || ('code' in error && typeof error.code === 'string' ? error.code : error.name);
}
