import { parseArgs } from 'node:util';

export type IngestOptions = {
  paths: string[];
  again: boolean;
  remove: string[];
  mirror: string | undefined;
  /** As EMBEDDING_MODEL, and before it. */
  embeddingModel: string | undefined;
  /** Null for every language. */
  languages: string[] | null;
  progressJson: boolean;
  help: boolean;
};

/** A command line that can't be understood; its message says what can. */
export class IngestOptionsError extends Error {
  readonly code = 'ingest-options';
}

export function parseIngestOptions(args: readonly string[]): IngestOptions {
  const { values, positionals } = parseOrExplain(args);
  return {
    paths: positionals,
    again: values.again ?? false,
    remove: values.remove ?? [],
    mirror: values.mirror,
    embeddingModel: values['embedding-model'],
    languages: values.lang === undefined ? null : languagesOf(values.lang),
    progressJson: values['progress-json'] ?? false,
    help: values.help ?? false,
  };
}

export const ingestHelp = `Reads documents into the index, so that their provisions can be found and cited.

  npm run ingest                        the catalogue: from the mirror, from the United Nations, or bundled
  npm run ingest -- FILE or FOLDER …    your own PDF, DOCX or XML files; in a folder, all that lies below it

  --mirror DIR_OR_URL   take documents from here: files named <slug>.<lang>.<pdf|docx|xml>, for example
                        nelson-mandela-rules.en.pdf (otherwise from CORPUS_MIRROR, where it is set)
  --lang en,fr          only these languages
  --embedding-model M   which models read meaning: auto, none, bundled or names (otherwise EMBEDDING_MODEL)
  --again               also what has not changed
  --remove SLUG         take a document or instrument out of the index, for example --remove a-res-78-323
  --progress-json       one line of JSON a step on standard output, for programs
  --help                this text

What has not changed costs nothing, and a run that was stopped goes on where it was. A report on each document
lies in DATA_DIR/reports. The exit status is 1 where a document could not be read.

  npm run ingest -- --lang en
  npm run ingest -- ~/Downloads/resolution.pdf
  OFFLINE=1 npm run ingest -- --mirror /media/stick/documents
`;

function parseOrExplain(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        again: { type: 'boolean' },
        remove: { type: 'string', multiple: true },
        mirror: { type: 'string' },
        'embedding-model': { type: 'string' },
        lang: { type: 'string' },
        'progress-json': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new IngestOptionsError(`${what}\nSee npm run ingest -- --help.`, { cause });
  }
}

function languagesOf(list: string): string[] {
  const languages = list.split(',').map((language) => language.trim().toLowerCase());
  if (languages.every((language) => /^[a-z]{2,3}$/.test(language))) return languages;
  throw new IngestOptionsError(`--lang takes languages such as en,fr; ${list} is not such a list.`);
}
