import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters';
import { PDFParse } from 'pdf-parse';
import type { Config } from '#config';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { BuiltServices } from '#server/services.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { recallAt } from '../scorers/ranking.ts';
import { holdsPassage, showsNumber } from './holds-passage.ts';
import { makePlainTable, openPlainSearch } from './plain-table.ts';

/** Of the gold provisions, how many are among the first five: found by us, and in chunks of pages. */
export type UsualWay = { questions: number; chunks: number; ours: number; usual: number; usualWithNumber: number };

const depth = 5;
const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 100 });

/** Asks the English questions of the same PDFs cut up in the usual way: pages, chunks of 1,000 characters, hybrid search. */
export async function measureUsualWay(
  { index, retrieve }: BuiltServices,
  config: Config,
  folder: string,
): Promise<UsualWay> {
  const chunks = await chunksOfPdfs(index, config);
  await makePlainTable(folder, chunks, config);
  const search = await openPlainSearch(folder, config);
  const sums = { ours: 0, usual: 0, usualWithNumber: 0 };
  let questions = 0;
  for (const one of await askable(index)) {
    const passages = (await search(one.question, depth)).map(({ text }) => text);
    const gold = await Promise.all(one.gold.map((id) => wholeProvision(index, id)));
    const held = gold.filter((parts) => passages.some((passage) => holdsPassage(passage, textOf(parts))));
    const numbered = held.filter((parts) =>
      passages.some((passage) => holdsPassage(passage, textOf(parts)) && showsNumber(passage, parts[0]!.label)),
    );
    const { hits } = await retrieve({ question: one.question, lang: 'en', limit: depth });
    questions += 1;
    sums.ours += recallAt(
      depth,
      hits.map(({ provision }) => provision.id),
      one,
    )[0];
    sums.usual += held.length / Math.min(depth, gold.length);
    sums.usualWithNumber += numbered.length / Math.min(depth, gold.length);
  }
  return {
    questions,
    chunks: chunks.length,
    ours: sums.ours / questions,
    usual: Math.min(1, sums.usual / questions),
    usualWithNumber: Math.min(1, sums.usualWithNumber / questions),
  };
}

async function chunksOfPdfs(index: ProvisionIndex, { dataDir }: Config) {
  const english = (await index.documents()).filter(({ lang, pdf }) => lang === 'en' && pdf !== null);
  const chunks: { id: string; text: string }[] = [];
  for (const { id, pdf } of english)
    for (const page of await pagesOf(join(dataDir, 'documents', pdf!)))
      for (const text of await splitter.splitText(page)) chunks.push({ id: `${id}-${chunks.length}`, text });
  return chunks;
}

async function pagesOf(path: string): Promise<string[]> {
  const parser = new PDFParse({ data: new Uint8Array(await readFile(path)) });
  const { pages } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  return pages.map(({ text }) => text);
}

/** English questions whose answers all stand in documents with a PDF of printed text. */
async function askable(index: ProvisionIndex): Promise<QuestionCase[]> {
  const cases = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const asked = cases.filter(({ lang, gold, history }) => lang === 'en' && gold.length > 0 && !history);
  const isPrinted = await Promise.all(asked.map(async ({ gold }) => (await allPages(index, gold)).every(Boolean)));
  return asked.filter((_, place) => isPrinted[place]);
}

function allPages(index: ProvisionIndex, gold: readonly string[]): Promise<boolean[]> {
  return Promise.all(
    gold.map(async (id) => {
      const record = await index.provision(id, 'en');
      return record !== null && record.page !== null && record.origin !== 'scan';
    }),
  );
}

async function wholeProvision(index: ProvisionIndex, id: string): Promise<ProvisionRecord[]> {
  const record = await index.provision(id, 'en');
  if (!record) return [];
  return (await index.instrument(record.instrument, 'en')).filter(
    (one) => one.id === id || one.id.startsWith(`${id}.`),
  );
}

function textOf(parts: readonly ProvisionRecord[]): string {
  return parts.map(({ text }) => text).join(' ');
}
