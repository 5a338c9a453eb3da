import { Worker } from 'node:worker_threads';

/** So long a library may work on one thing; a page that takes more is made to take forever. */
const stillMsMax = 60_000;
const watchMs = 200;

/**
 * Kills this process when it holds more memory than allowed, when one step takes it too long, or when the one that
 * started it is gone. It watches from a thread of its own: what hangs or fills up the process keeps its timers from
 * running, and the heap limit of the engine knows nothing of buffers, images and WebAssembly.
 */
export function guardMemory(bytesMax: number, stillMs = stillMsMax): void {
  const beats = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setInterval(() => Atomics.add(beats, 0, 1), watchMs).unref();
  const workerData = { bytesMax, beats, parent: process.ppid, watchMs, stillMax: stillMs / watchMs };
  new Worker(watch, { eval: true, workerData }).unref();
}

const watch = `
const { workerData } = require('node:worker_threads');
const { bytesMax, beats, parent, watchMs, stillMax } = workerData;
let last = 0;
let still = 0;
setInterval(() => {
  const beat = Atomics.load(beats, 0);
  still = beat === last ? still + 1 : 0;
  last = beat;
  const tooLarge = process.memoryUsage.rss() > bytesMax;
  if (tooLarge || still > stillMax || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, watchMs);
`;
