import type { SourceFile } from '../documents/source-file.ts';
import type { ParseReport } from '../parse-report.ts';
import type { PlacedInstrument } from '../place-in-instruments.ts';
import type { LedgerLine } from '../read-document.ts';

/** What is to be read as one document, and what is known of it from elsewhere. */
export type ReadJob = {
  /** One file, or a PDF and an XML file of the same text. */
  files: SourceFile[];
  document: string | null;
  lang: string | null;
  fileSlug: string | null;
  /** Where readings of scanned pages are kept, because each takes seconds; without it none are. */
  scanCache?: string;
  /** True for one who wants to see what every line was taken for. */
  withLedger?: boolean;
};

/** A document as it was read and placed, or one sentence that says why not and what to do. */
export type ReadResult =
  | {
      ok: true;
      /** Slug of the document. */
      document: string;
      lang: string;
      symbol: string | null;
      title: string | null;
      adopted: string | null;
      pages: number | null;
      instruments: PlacedInstrument[];
      report: ParseReport;
      ledger?: LedgerLine[];
    }
  | { ok: false; message: string };

/** What a reader process sends back. */
export type ReaderReply = { result: ReadResult; rssBytes: number };
