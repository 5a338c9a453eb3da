import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EmbeddingModelError } from './embedding-errors.ts';
import type { LocalModel, ModelFile } from './local-model.ts';

/** Called while a file comes in; `total` is null where the server does not say. */
export type DownloadProgress = (file: string, received: number, total: number | null) => void;

/** Where a model's files may come from. */
export type ModelSource = {
  /** A folder or an http(s) address that holds one folder a model. */
  mirror: string | undefined;
  /** Where what was downloaded is kept. */
  folder: string;
  /** True when nothing may be fetched from anywhere but the mirror. */
  offline: boolean;
  progress?: DownloadProgress;
};

/** A server that does not answer within this time is not there; a start must not wait for one longer. */
const answerMaxMs = 5_000;

/** A server that has sent nothing for so long has failed. */
const silenceMaxMs = 30_000;

/** The paths of a model's files, each proven to be what it should be: from a mirror folder, kept from before, or fetched. */
export async function modelFiles(model: LocalModel, source: ModelSource): Promise<Record<ModelFile['name'], string>> {
  const paths = await Promise.all(model.files.map(async (file) => [file.name, await locate(model, file, source)]));
  return Object.fromEntries(paths);
}

/** True when the files lie in a folder here, so that nothing need be fetched. Their contents are not checked. */
export async function areFilesAtHand(model: LocalModel, source: ModelSource): Promise<boolean> {
  const found = model.files.map((file) => firstExisting(localPaths(model, file, source)));
  return (await Promise.all(found)).every((path) => path !== undefined);
}

async function locate(model: LocalModel, file: ModelFile, source: ModelSource): Promise<string> {
  const path = await firstExisting(localPaths(model, file, source));
  if (!path) return download(model, file, source);
  if ((await sha256Of(path, file)) === file.sha256) return path;
  throw new EmbeddingModelError(model.name, `its ${file.name} is not the file that was tried and measured`);
}

function localPaths(model: LocalModel, file: ModelFile, { mirror, folder }: ModelSource): string[] {
  const kept = join(folder, model.name, file.name);
  return mirror && !isAddress(mirror) ? [join(mirror, model.name, file.name), kept] : [kept];
}

async function download(model: LocalModel, file: ModelFile, source: ModelSource): Promise<string> {
  const { mirror, folder, offline } = source;
  const fromMirror = mirror && isAddress(mirror) ? [`${mirror.replace(/\/+$/, '')}/${model.name}/${file.name}`] : [];
  const addresses = [...fromMirror, ...(offline ? [] : file.addresses)];
  const failures: string[] = [];
  for (const address of addresses) {
    try {
      return await fetchTo(join(folder, model.name), file, address, source.progress);
    } catch (error) {
      failures.push(`${new URL(address).host}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new EmbeddingModelError(model.name, failures.join('; ') || `its ${file.name} is not at hand`);
}

async function fetchTo(folder: string, file: ModelFile, address: string, progress?: DownloadProgress): Promise<string> {
  const silence = new AbortController();
  const wait = (ms: number) => setTimeout(() => silence.abort(new Error('it fell silent')), ms);
  let timer = wait(answerMaxMs);
  await mkdir(folder, { recursive: true });
  const partial = join(folder, `${file.name}.${process.pid}.part`);
  try {
    const response = await fetch(address, { signal: silence.signal });
    if (!response.ok || !response.body) throw new Error(`it answered ${response.status}`);
    const total = Number(response.headers.get('content-length')) || null;
    // What can't be the file is not fetched: without this, every start would bring tens of megabytes in vain.
    if (total !== null && !isPossibleLength(total, file)) throw new Error('it has another file');
    let received = 0;
    const watch = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(timer);
        timer = wait(silenceMaxMs);
        received += chunk.length;
        progress?.(file.name, received, total);
        done(received > file.bytes ? new Error('it sent more than the file has') : null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(partial), { signal: silence.signal });
    if ((await sha256Of(partial, file)) !== file.sha256) throw new Error('it sent another file');
    await rename(partial, join(folder, file.name));
    return join(folder, file.name);
  } finally {
    clearTimeout(timer);
    await rm(partial, { force: true });
  }
}

function isPossibleLength(length: number, { name, bytes }: ModelFile): boolean {
  return name.endsWith('.json') ? length <= bytes : length === bytes;
}

async function sha256Of(path: string, { name }: ModelFile): Promise<string> {
  const hash = createHash('sha256');
  if (!name.endsWith('.json')) await pipeline(createReadStream(path), hash);
  else hash.update(canonical(await readFile(path, 'utf8')));
  return hash.digest('hex');
}

/** A tokenizer is published in several layouts, and the limits that a file sets are not used here. */
function canonical(json: string): string {
  try {
    return JSON.stringify({ ...JSON.parse(json), truncation: null, padding: null });
  } catch {
    return json;
  }
}

async function firstExisting(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await exists(path)) return path;
  return undefined;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function isAddress(mirror: string): boolean {
  return /^https?:\/\//i.test(mirror);
}
