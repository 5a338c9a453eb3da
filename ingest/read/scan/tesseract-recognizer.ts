import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, type Line, OEM, PSM, type Word } from 'tesseract.js';
import type { RecognizedLine, RecognizedWord, Recognizer } from './recognizer.ts';

/** Language data that comes with the project, by language; the file names are tesseract's own. */
const languageData: Record<string, string> = { en: 'eng', fr: 'fra', es: 'spa', ar: 'ara', zh: 'chi_sim' };
const fallback = 'eng';
const require = createRequire(import.meta.url);

/**
 * Starts a recognizer for a language that never reaches for the network: engine and language data come from
 * installed packages. A language without data at hand is read with the English data.
 */
export async function startTesseract(lang: string): Promise<Recognizer> {
  const { code, folder } = dataFor(lang);
  const failures: unknown[] = [];
  const worker = await createWorker(code, OEM.LSTM_ONLY, {
    langPath: folder,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: (error: unknown) => failures.push(error),
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_COLUMN, user_defined_dpi: '300' });
  return {
    name: `tesseract.js ${versionOf('tesseract.js')} ${code} ${versionOf(`@tesseract.js-data/${code}`)}`,
    async recognize(png) {
      const { data } = await worker.recognize(Buffer.from(png), {}, { text: false, blocks: true });
      const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
      return paragraphs.flatMap(({ lines }) => lines.map((line, index) => recognizedLine(line, index === 0)));
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** True where a scan in this language can be read with data of its own. */
export function hasLanguageData(lang: string): boolean {
  return folderOf(languageData[lang.slice(0, 2)] ?? '') !== null;
}

function dataFor(lang: string): { code: string; folder: string } {
  const code = languageData[lang.slice(0, 2)] ?? fallback;
  const folder = folderOf(code);
  return folder === null ? { code: fallback, folder: folderOf(fallback)! } : { code, folder };
}

function folderOf(code: string): string | null {
  try {
    const folder = join(dirname(require.resolve(`@tesseract.js-data/${code}/package.json`)), '4.0.0_best_int');
    return existsSync(join(folder, `${code}.traineddata.gz`)) ? folder : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function versionOf(name: string): string {
  return String(Reflect.get(require(`${name}/package.json`), 'version'));
}

function recognizedLine({ words, bbox, rowAttributes, baseline }: Line, begins: boolean): RecognizedLine {
  return {
    words: words.map((word) => recognizedWord(word, bbox)),
    box: bbox,
    height: rowAttributes.rowHeight,
    baseline: (baseline.y0 + baseline.y1) / 2,
    begins,
  };
}

function recognizedWord({ text, confidence, bbox, symbols }: Word, line: Line['bbox']): RecognizedWord {
  return { text, confidence: confidence / 100, box: bbox, raised: raisedEnd(symbols, line) };
}

/** Signs at a word's end, no letters, whose feet stand above the middle of their line. */
function raisedEnd(symbols: Word['symbols'], line: Line['bbox']): string {
  const foot = line.y0 + (line.y1 - line.y0) * 0.62;
  let start = symbols.length;
  while (start > 0 && isRaised(symbols[start - 1]!, foot)) start -= 1;
  return symbols
    .slice(start)
    .map(({ text }) => text)
    .join('');
}

function isRaised({ text, bbox }: Word['symbols'][number], foot: number): boolean {
  return !/\p{L}/u.test(text) && bbox.y1 < foot;
}
