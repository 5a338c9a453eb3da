// `npm run check -- FILE`: what is wrong, out of date or could be cited in a draft.
import { readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pino } from 'pino';
import { ConfigError, loadConfig } from '#config';
import { type CheckOptions, checkHelp, readCheckOptions } from './check-options.ts';
import { isSameFile } from './check-output.ts';
import type { Finding } from './drafts/finding.ts';
import { readUploadedDraft } from './drafts/read/uploaded-draft.ts';
import { sarifReport } from './drafts/report/sarif-report.ts';
import { textReport } from './drafts/report/text-report.ts';
import { acceptedAmong } from './drafts/word/accepted-findings.ts';
import { correctedDocx } from './drafts/word/corrected-docx.ts';
import { UnreadableDraftError } from './drafts/word/unreadable-draft.ts';
import { ingestNotStarted } from './ingest-state.ts';
import { type BuiltServices, createServices } from './services.ts';

const nothingAtHand = 'No instruments are at hand to hold a draft against. Run npm run ingest first.';

const overOriginal = '--out names the draft itself, which stays as it is: name another file to write.';

const statuses = { clean: 0, errors: 1, usage: 2, failed: 3 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readCheckOptions(args);
  if (options === 'help') return print(checkHelp, statuses.clean);
  if ('problem' in options) return say(`${options.problem}\n\n${checkHelp}`, statuses.usage);
  try {
    return await check(options);
  } catch (error) {
    if (error instanceof ConfigError) return say(error.message, statuses.usage);
    if (error instanceof UnreadableDraftError) return say(error.message, statuses.failed);
    if (isSystemError(error)) return say(`${options.file} can’t be read or written: ${error.message}`, statuses.failed);
    throw error;
  }
}

async function check(options: CheckOptions): Promise<number> {
  const { file, lang, out } = options;
  if (out && (await isSameFile(file, out))) return say(overOriginal, statuses.usage);
  const bytes = new Uint8Array(file === '-' ? await buffer(process.stdin) : await readFile(file));
  const draft = readUploadedDraft(file, bytes);
  const services = await createServices(loadConfig(), {
    log: pino({ level: 'silent' }),
    ingestState: () => ingestNotStarted,
  });
  try {
    if ((await services.index.documents()).length === 0) return say(nothingAtHand, statuses.failed);
    const findings = await services.drafts.check(draft, lang ? { lang } : {});
    if (out) await writeFile(out, await checkedCopy(bytes, findings, options, services));
    const status = findings.some(({ severity }) => severity === 'error') ? statuses.errors : statuses.clean;
    return print(report(options, draft.text, findings), status);
  } finally {
    await services.close();
  }
}

function report({ file, format }: CheckOptions, text: string, findings: readonly Finding[]): string {
  // Offsets in a Word document are of its text, which nobody else has.
  if (format === 'json') return JSON.stringify(isWord(file) ? { findings, text } : { findings }, null, 2);
  const checked = { file: file === '-' ? 'standard-input' : file, text, findings };
  if (format === 'sarif') return sarifReport(checked);
  return textReport(checked, { colour: process.stdout.isTTY && process.stdout.hasColors() });
}

function isWord(file: string): boolean {
  return /\.docx$/i.test(file);
}

function checkedCopy(
  bytes: Uint8Array,
  findings: readonly Finding[],
  { accept, lang }: CheckOptions,
  { library }: BuiltServices,
): Promise<Uint8Array> {
  return correctedDocx({ bytes, findings, accepted: acceptedAmong(findings, accept), library, lang, now: new Date() });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function say(words: string, status: number): number {
  process.stderr.write(`${words}\n`);
  return status;
}

function print(words: string, status: number): number {
  process.stdout.write(`${words}\n`);
  return status;
}
