import type { Logger } from 'pino';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { officialLanguages } from '#corpus/provision/language.ts';
import { linesFor, missingLines } from '#corpus/subject-index/subject-vectors.ts';
import type { Retrieve } from './retrieval.ts';
import type { Subjects } from './subject-lines.ts';

/** Asks once in each language, so that nobody has to wait for what a first question makes. */
export async function warmRetrieval(retrieve: Retrieve, languages: readonly string[]): Promise<void> {
  for (const lang of languages) await retrieve({ question: 'rehabilitation', lang, limit: 1 });
}

/** The languages that are made ready when English, and what most people ask first, is. */
export const otherLanguages = officialLanguages.filter((lang) => lang !== 'en');

export type MissingVectorsParts = {
  index: Pick<ProvisionIndex, 'knownInstruments'>;
  embedders: readonly Embedder[];
  subjects: Subjects;
  log: Pick<Logger, 'warn'>;
};

/** Tells the operator of lines of the subject index that are compared by their words alone, and what to do. */
export async function tellMissingVectors({ index, embedders, subjects, log }: MissingVectorsParts): Promise<void> {
  const slugs = new Set((await index.knownInstruments()).map(({ slug }) => slug));
  // Before the first documents are read there is nothing to lead to, and their run makes the vectors too.
  if (slugs.size === 0) return;
  for (const embedder of embedders) {
    const { entries, silent = [] } = subjects;
    const lines = linesFor(embedder, embedders, entries, { isWanted: (slug) => slugs.has(slug), silent });
    const missing = missingLines(lines, await subjects.vectorsBy(embedder));
    if (missing > 0)
      log.warn(
        { embedder: embedder.id, missing, of: lines.length },
        'lines of the subject index have no vectors yet: an ingest run makes them (npm run ingest)',
      );
  }
}
