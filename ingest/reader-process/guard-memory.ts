import { Worker } from 'node:worker_threads';

/**
 * Kills this process when it holds more memory than allowed, or when the one that started it is gone.
 * It watches from a thread of its own: what hangs or fills up the process keeps its timers from running,
 * and the heap limit of the engine knows nothing of buffers, images and WebAssembly.
 */
export function guardMemory(bytesMax: number): void {
  new Worker(watch, { eval: true, workerData: { bytesMax, parent: process.ppid } }).unref();
}

const watch = `
const { workerData } = require('node:worker_threads');
setInterval(() => {
  const tooLarge = process.memoryUsage.rss() > workerData.bytesMax;
  if (tooLarge || process.ppid !== workerData.parent) process.kill(process.pid, 'SIGKILL');
}, 200);
`;
