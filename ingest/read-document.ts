import type { Footnote, Origin, ProvisionKind, ProvisionTable, Region } from '#corpus/provision/provision.ts';

/** A provision as it was read, before it has its place in an instrument. */
export type ReadProvision = {
  /** Within the document: `pp-3`, `para-6.a`, `annex.rule-45.1`, `annex-2.para-3`, `commentary-5`, `page-3.2`. */
  locator: string;
  kind: ProvisionKind;
  /** Headings above it, outermost first, as printed. */
  headings: string[];
  /** Verbatim: line breaks and end-of-line hyphens undone, furniture and note marks out. */
  text: string;
  page: number | null;
  regions: Region[];
  footnotes: Footnote[];
  tables: ProvisionTable[];
  origin: Origin;
  confidence: number | null;
  truncated: boolean;
};

/** What a line of a page was taken for. Every line has one role, so that nothing is lost unseen. */
export type LineRole = 'provision' | 'heading' | 'footnote' | 'table' | 'furniture' | 'front-matter' | 'back-matter';

/** One line of the ledger: where it stands, what it says, what it was taken for and where it went. */
export type LedgerLine = {
  page: number | null;
  region: Region | null;
  text: string;
  role: LineRole;
  /** The locator of the provision that has its words; null for other roles. */
  locator: string | null;
};

/** Something in the reading that a person should look at; expected, and therefore a value. */
export type ReadNotice = {
  kind: 'gap' | 'double' | 'numbering-differs' | 'doubtful' | 'cut-off' | 'from-scan' | 'readings-differ' | 'override';
  page: number | null;
  locator: string | null;
  message: string;
};

/** Title, symbol and date of a document or of one of its annexes, as printed. */
export type ReadTitle = {
  symbol: string | null;
  title: string | null;
  adopted: string | null;
  /** The symbol of the resolution that adopted the text, where the document is no issue of it and only names it. */
  adoptedBy?: string | null;
};

/** A document as it was read, in the order of its text, whatever its format. */
export type ReadDocument = ReadTitle & {
  lang: string;
  origin: Origin;
  pages: number | null;
  /** True where it prints "rule 13.1" and not "rule 45 (1)". */
  decimal?: boolean;
  provisions: ReadProvision[];
  /** By prefix as in the locators: `annex`, `annex-2`. */
  annexes: Record<string, { title: string | null }>;
  ledger: LedgerLine[];
  notices: ReadNotice[];
};
