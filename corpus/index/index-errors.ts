/** Something is wrong with the index itself. The message says what to do and holds no path. */
export class IndexError extends Error {
  readonly code: string;
  /** True when the same call may work later without anybody doing anything. */
  readonly retryable: boolean;

  constructor(message: string, options: { code: string; retryable?: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = new.target.name;
    this.code = options.code;
    this.retryable = options.retryable ?? false;
  }
}

/** The index was made under another schema or by other embedders: its vectors can't be compared with ours. */
export class IndexMismatchError extends IndexError {
  readonly made: string;
  readonly wanted: string;

  constructor(made: string, wanted: string) {
    super(
      `The index was made with ${made}, and the settings now ask for ${wanted}. ` +
        'Run `npm run ingest` to make it again, or set EMBEDDING_MODEL back to what it was.',
      { code: 'index-mismatch' },
    );
    this.made = made;
    this.wanted = wanted;
  }
}

/** A vector that does not fit its column: it would be stored padded, cut off or never be found. */
export class VectorError extends IndexError {
  constructor(detail: string) {
    super(`A vector can't be kept or compared: ${detail}. Check the embedding model's files.`, {
      code: 'vector-invalid',
    });
  }
}

/** The store behind the index failed. */
export class IndexUnavailableError extends IndexError {
  constructor(doing: string, cause: unknown) {
    super(
      `The index failed while ${doing}. Check that INDEX_URL can be read and written and that the disk has room; ` +
        'if that does not help, remove the index folder and run `npm run ingest`.',
      { code: 'index-unavailable', retryable: true, cause },
    );
  }
}
