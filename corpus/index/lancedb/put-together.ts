import type { Table } from '@lancedb/lancedb';

/** Superseded files stay this long, so that a reader in another process can finish with them: none reads for seconds. */
const keepSupersededMs = 10_000;

/** What one pass puts together may be put together further by the next. */
const passesMax = 3;

/** Puts small writes together, and lets go of files that nobody can be reading any more. */
export async function putTogether(table: Table): Promise<void> {
  for (let pass = 0; pass < passesMax; pass++) {
    const cleanupOlderThan = new Date(Date.now() - keepSupersededMs);
    const { compaction } = await table.optimize({ cleanupOlderThan });
    if (compaction.fragmentsRemoved === 0) break;
  }
}
