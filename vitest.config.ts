import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{corpus,ingest,server,evals,web/src}/**/*.test.{ts,tsx}', '*.test.ts'],
    environment: 'node',
    env: { LANCEDB_LOG: 'error' },
    testTimeout: 30_000,
  },
});
