import { defineConfig } from 'vitest/config';

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
          include: ['web/browser/**/*.matrix.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
