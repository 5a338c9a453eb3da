// `npm run ablation`: measures what each part of the ranking is worth, and writes docs/retrieval.md.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#config';
import { catalogue } from '#corpus/catalogue.ts';
import { openBundledEmbedder } from '#corpus/embedding/bundled/bundled-embedder.ts';
import { chooseEmbedders } from '#corpus/embedding/choose-embedders.ts';
import type { Embedder } from '#corpus/embedding/embedder.ts';
import { withEmbeddingCache } from '#corpus/embedding/embedding-cache.ts';
import { withOwnWords } from '#corpus/embedding/own-words.ts';
import { openLanceDbProvisionIndex } from '#corpus/index/lancedb/lancedb-provision-index.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { readSubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { openSubjectVectorStore } from '#corpus/subject-index/subject-vector-store.ts';
import { embedLines, linesFor } from '#corpus/subject-index/subject-vectors.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig } from '../open-services.ts';
import { availableCases } from '../runners/available-cases.ts';
import { ablationDocument, type MeasuredGroup } from './ablation-document.ts';
import { type AblationCase, groupsOf, type Measured, measureVariant } from './measure-variant.ts';
import { remembering, rememberingQuestions, rememberingSearches } from './remembering.ts';
import { inUse, variantGroups } from './variants.ts';

const config = evalsConfig(loadConfig());
const { embedders, says } = await chooseEmbedders({
  embeddingModel: config.embeddingModel,
  mirror: config.modelMirror,
  folder: join(config.dataDir, 'models'),
  offline: true,
});
const cached = await Promise.all(embedders.map((one) => withEmbeddingCache(one, join(config.dataDir, 'embeddings'))));
const index = await openLanceDbProvisionIndex({ folder: config.indexUrl, spaces: embedders, onMismatch: 'refuse' });
const cases = await casesAtHand(index);
const entries = await readSubjectIndex();
const vectors = openSubjectVectorStore(join(config.dataDir, 'subject-index'));
const groups = variantGroups({
  subjects: {
    entries,
    vectorsBy: remembering(async (embedder) => (await vectors.read(embedder)) ?? embedAll(embedder)),
  },
  index: rememberingSearches(index),
  embedders: cached.map(rememberingQuestions),
  bundled: withOwnWords(await openBundledEmbedder()),
  resolveReferences: (text, options) => resolveReferences(text, { ...options, catalogue, question: true }),
});
const measured: MeasuredGroup[] = [];
let test: Measured | null = null;
for (const { title, variants } of groups) {
  const rows: Measured[] = [];
  for (const { name, open, isEnglishOnly } of variants) {
    const retrieve = await open();
    const asked = isEnglishOnly ? cases.filter(({ question }) => question.lang === 'en') : cases;
    rows.push(await measureVariant(name, retrieve, asked, 'development'));
    if (name === inUse) test = await measureVariant(name, retrieve, cases, 'test');
    process.stderr.write(`${title}: ${name}\n`);
  }
  measured.push({ title, rows });
}
if (test) await writeFile('docs/retrieval.md', ablationDocument(measured, test, says));
// A native library may hold the process open, and a run that is through has nothing to wait for.
process.exit();

/** For an embedder that is not in use, as the bundled one beside better ones. */
function embedAll(embedder: Embedder) {
  return embedLines(linesFor(embedder, [embedder], entries), embedder, { signal: new AbortController().signal });
}

async function casesAtHand(index: ProvisionIndex): Promise<AblationCase[]> {
  const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const asked = all.filter(({ gold, kind }) => gold.length > 0 && kind !== 'follow-up');
  const { cases } = await availableCases(index, asked);
  const grouped: AblationCase[] = [];
  for (const question of cases) {
    const loaded = await index.languagesOf(question.gold[0] ?? '');
    grouped.push(...groupsOf(question, loaded).map((group) => ({ question, group })));
  }
  return grouped;
}
