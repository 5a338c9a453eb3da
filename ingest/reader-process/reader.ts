import { readSources } from '../read-sources.ts';
import { guardMemory } from './guard-memory.ts';
import type { ReaderReply, ReadJob } from './read-job.ts';

/** A process of its own that reads one document after another; see `createReaderPool`. */
guardMemory(Number(process.argv[2]));

// Of a damaged file a library may break a promise that nobody waits for; what counts breaks the reading itself.
process.on('unhandledRejection', () => {});

process.on('message', async (job: ReadJob) => {
  const result = await readSources(job);
  process.send?.({ result, rssBytes: process.memoryUsage.rss() } satisfies ReaderReply);
});
