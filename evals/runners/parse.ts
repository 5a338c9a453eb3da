import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { SourceFile } from '#ingest/documents/source-file.ts';
import type { ReadResult } from '#ingest/reader-process/read-job.ts';
import { createReaderPool, type ReaderPool } from '#ingest/reader-process/reader-pool.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, SuiteRun } from '../measures/outcome.ts';
import { numberingScore } from '../scorers/numbering-found.ts';
import { GoldDocument, type ParseScore, scoreParse } from '../scorers/parse-fidelity.ts';
import { canCutOut, cutOutScore } from './cut-out.ts';

const headline = ['exact', 'locator precision', 'locator recall', 'catalogue numbering', 'rectangles exact'];

/** A file to be read, and the gold for it where there is some. */
type ParseCase = { id: string; file: SourceFile; gold: string | null };

/** Reads every PDF and XML file of a mirror, each alone and several at once, and holds what came out against the gold and the catalogue. */
export async function runParse({ config, say }: EvalContext): Promise<SuiteRun> {
  const folder = config.corpusMirror;
  if (!folder || /^https?:/.test(folder))
    return nothingToRead('CORPUS_MIRROR names no folder, so that there is no PDF to read.');
  const cases = await parseCases(folder);
  const pool = createReaderPool({ size: availableParallelism() });
  const canCut = await canCutOut();
  const start = performance.now();
  let pages = 0;
  try {
    const outcomes = await Promise.all(
      cases.map(async (one) => {
        const result = await readAlone(pool, one);
        if (result.ok) pages += result.pages ?? 0;
        return withCutOut(one, result, await outcomeOf(one, result, say), canCut);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const facts = {
      documents: cases.length,
      pages,
      seconds: Number(seconds.toFixed(1)),
      'pages a second': Math.round(pages / seconds),
    };
    const skipped = canCut ? [] : ['There is no pdftotext to hold the rectangles against.'];
    return { suite: 'parse', outcomes, skipped, headline, facts };
  } finally {
    pool.close();
  }
}

function nothingToRead(reason: string): SuiteRun {
  return { suite: 'parse', outcomes: [], skipped: [reason], headline };
}

async function parseCases(folder: string): Promise<ParseCase[]> {
  const gold = join(folder, 'gold');
  const issued = await pairs(folder, 'pdf', gold);
  const typeset = await pairs(join(folder, 'parse', 'pdf'), 'pdf', join(folder, 'parse', 'gold'));
  return [...issued, ...typeset, ...(await pairs(join(folder, 'akn'), 'xml', gold))];
}

async function pairs(folder: string, format: 'pdf' | 'xml', goldFolder: string): Promise<ParseCase[]> {
  const golds = new Set(await filesIn(goldFolder));
  return (await filesIn(folder))
    .filter((name) => name.endsWith(`.${format}`))
    .map((name) => {
      const id = basename(name, `.${format}`);
      const gold = golds.has(`${id}.json`) ? join(goldFolder, `${id}.json`) : null;
      return { id, file: { path: join(folder, name), format }, gold };
    });
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function readAlone(pool: ReaderPool, { id, file }: ParseCase): Promise<ReadResult> {
  const [fileSlug = null, lang = null] = id.split('.');
  const job = { files: [file], document: null, lang, fileSlug };
  return pool.read(job, new AbortController().signal);
}

async function outcomeOf(
  { id: name, file, gold }: ParseCase,
  result: ReadResult,
  say: (line: string) => void,
): Promise<Outcome> {
  const language = name.split('.')[1] ?? '';
  const id = `${name}.${file.format}`;
  if (!result.ok) {
    say(result.message);
    return {
      id,
      groups: { language: [language], format: [file.format] },
      scores: { read: [0, 1] },
      asked: id,
      came: result.message,
    };
  }
  const numbering = numberingScore(result.report.instruments);
  const scores: Record<string, readonly [number, number]> = { read: [1, 1] };
  if (numbering[1] > 0) scores['catalogue numbering'] = numbering;
  const score = gold
    ? scoreParse(inDocument(result), GoldDocument.parse(JSON.parse(await readFile(gold, 'utf8'))))
    : null;
  if (score) Object.assign(scores, goldScores(score));
  const groups = { language: [language], format: [file.format], gold: [gold ? 'with gold' : 'as issued'] };
  return { id, groups, scores, asked: id, came: summary(result, score) };
}

/** Adds how the rectangles hold against an independent reader. */
async function withCutOut(one: ParseCase, result: ReadResult, outcome: Outcome, canCut: boolean): Promise<Outcome> {
  if (!canCut || !result.ok || one.file.format !== 'pdf') return outcome;
  const provisions = result.instruments.flatMap((instrument) => instrument.provisions);
  const score = await cutOutScore(one.file.path, provisions);
  return score[1] > 0 ? { ...outcome, scores: { ...outcome.scores, 'rectangles exact': score } } : outcome;
}

function goldScores({ exact, gold, located, found }: ParseScore): Record<string, readonly [number, number]> {
  return { exact: [exact, gold], 'locator precision': [located, found], 'locator recall': [located, gold] };
}

/** Provisions with their locators in the document: an annex that became an instrument is an annex again. */
function inDocument({ document, instruments }: Extract<ReadResult, { ok: true }>): { locator: string; text: string }[] {
  return instruments.flatMap(({ slug, entry, provisions }) => {
    const prefix = slug === document || !entry?.annex ? '' : `${entry.annex}.`;
    return provisions.map(({ locator, text }) => ({ locator: prefix + locator, text }));
  });
}

function summary({ report }: Extract<ReadResult, { ok: true }>, score: ParseScore | null): string {
  const misses = (score?.misses ?? []).slice(0, 5).map(({ kind, locator }) => `${kind} ${locator}`);
  return [`${report.provisions} provisions`, ...misses].join(', ');
}
