import { defineConfig } from 'vitest/config';

// A busy machine draws a page in seconds, not within the one that a poll waits unless told otherwise.
const browserExpect = { poll: { timeout: 20_000 } } as const;

const shared = { environment: 'node', env: { LANCEDB_LOG: 'error' } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{corpus,ingest,server,evals,web/src}/**/*.test.{ts,tsx}', '*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          expect: browserExpect,
          include: ['web/browser/**/*.browser.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'matrix',
          expect: browserExpect,
          include: ['web/browser/**/*.matrix.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
