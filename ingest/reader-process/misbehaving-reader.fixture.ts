import { guardMemory } from './guard-memory.ts';
import type { ReaderReply, ReadJob } from './read-job.ts';

/** A reader that does what the name of its file says. */
guardMemory(Number(process.argv[2]), 2000);

process.on('message', (job: ReadJob) => {
  const deed = job.files[0]?.path ?? '';
  if (deed === 'crash') process.abort();
  if (deed === 'leave') process.exit(0);
  if (deed === 'hang' || deed === 'stand-still') for (;;);
  if (deed === 'fill-heap') fillHeap();
  if (deed === 'fill-buffers') fillBuffers();
  const result = { ok: false as const, message: `${deed} was read by ${process.pid}` };
  process.send?.({ result, rssBytes: deed === 'large' ? Number.MAX_SAFE_INTEGER : 1 } satisfies ReaderReply);
});

function fillHeap(): never {
  const held: number[][] = [];
  for (;;) held.push(new Array(1e5).fill(held.length));
}

function fillBuffers(): never {
  const held: Buffer[] = [];
  for (;;) held.push(Buffer.alloc(1e7, held.length));
}
