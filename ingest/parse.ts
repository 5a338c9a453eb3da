import { basename } from 'node:path';
import { loadConfig } from '#config';
import { officialPage } from '#corpus/official-addresses.ts';
import { withLinks } from '#corpus/provision/links.ts';
import type { Provision } from '#corpus/provision/provision.ts';
import type { SourceFormat } from './documents/source-file.ts';
import { parseFile } from './parse-file.ts';
import { parseHtml } from './parse-html/parse-html.ts';
import { readParseOptions } from './parse-options.ts';
import { parseTable } from './parse-table.ts';
import type { PlacedInstrument } from './place-in-instruments.ts';
import type { ReadResult } from './reader-process/read-job.ts';

type Read = Extract<ReadResult, { ok: true }>;

const options = readParseOptions(process.argv.slice(2));
if (typeof options === 'string') fail(options);
else {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const { result, format } = await parseFile(
    { path: options.file, slug: options.slug, lang: options.lang },
    stop.signal,
  );
  if (!result.ok) fail(result.message);
  else if (result.report.provisions === 0)
    fail(
      `${basename(options.file)} holds no text that could be read: bring a copy with a text layer, or a clearer scan.`,
    );
  else if (options.output === 'json') write(JSON.stringify(jsonOf(result, format)));
  else if (options.output === 'html') write(await parseHtml(options.file, format, result));
  else write(parseTable(basename(options.file), result.instruments, result.report).join('\n'));
}

function jsonOf(read: Read, format: SourceFormat | null) {
  const { publicUrl } = loadConfig();
  return {
    instruments: read.instruments.map((instrument) => ({
      slug: instrument.slug,
      provisions: withAddresses(instrument, publicUrl, format === 'pdf'),
    })),
    report: read.report,
  };
}

function withAddresses({ provisions, symbol }: PlacedInstrument, publicUrl: string, hasPdf: boolean): Provision[] {
  return provisions.map((record) => {
    const official = symbol ? officialPage(symbol, record.lang) : null;
    return withLinks(record, publicUrl, { hasPdf, official });
  });
}

/** Whoever reads only the beginning, as `head` does, closes the pipe: that is no error. */
function write(text: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(`${text}\n`);
}

/** One line, whatever is in the name of the file: it never moves the cursor. */
function fail(message: string): void {
  process.stderr.write(`${message.replace(/[\s\p{Cc}]+/gu, ' ')}\n`);
  process.exitCode = 1;
}
