import { sampleDocument, sampleEntry } from './index-samples.ts';
import { openLanceDbProvisionIndex } from './lancedb/lancedb-provision-index.ts';

/** Rewrites one document until it is killed; every version has another text and another number of provisions. */
const [folder = '', round = ''] = process.argv.slice(2);
const spaces = [
  { id: 'english', dimension: 3 },
  { id: 'six', dimension: 2 },
];
const index = await openLanceDbProvisionIndex({ folder, spaces, onMismatch: 'refuse' });
process.send?.('writing');
for (let version = 0; ; version++) {
  const text = `version ${round}.${version}`;
  const pages = 50 + (version % 7);
  const entries = Array.from({ length: pages }, (_, at) =>
    sampleEntry(`a/rule-${at + 1}`, 'en', text, { english: [1, at, 0] }),
  );
  await index.replaceDocument({ ...sampleDocument('a.en', 'en'), sha256: text, pages }, entries);
}
