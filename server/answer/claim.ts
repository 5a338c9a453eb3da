import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { alignedSentence, type SourceSentence, sourceSentences } from './align.ts';
import type { MarkedStatement } from './marked-statement.ts';
import { ownWords, withoutReferences } from './own-words.ts';
import type { SourceBook } from './source-book.ts';
import { findQuotation, type Span } from './text/find-quotation.ts';
import { contentStemsOf } from './text/words.ts';

/** What a mark points to, looked up. */
export type ClaimSource = {
  id: string;
  exists: boolean;
  given: boolean;
  /** The provision, its subparagraphs and the chapeaux above it, in the order of the text. */
  passages: ProvisionRecord[];
};

/** Words of a provision, or of one of its footnotes: `text.slice(start, end)`. */
export type QuotedSpan = Span & { record: ProvisionRecord; footnote: string | null };

/** Words that a statement claims to quote, and where they were found; null where they stand in no source of theirs. */
export type Quotation = Span & { text: string; sources: ClaimSource[]; found: QuotedSpan[] | null };

/** A drafted statement with everything looked up that the checks judge by. The checks see nothing else. */
export type Claim = {
  text: string;
  lang: string;
  sources: ClaimSource[];
  quotations: Quotation[];
  /** Citations in its own words: what it says that it speaks of. */
  references: Reference[];
  /** What it claims in its own words: neither quoted nor identifying; empty where it only quotes. */
  own: string;
  ownStems: ReadonlySet<string>;
  /** The sentences of its sources, and the one that speaks of the same. */
  sentences: SourceSentence[];
  aligned: SourceSentence | null;
};

/** Looks up what a drafted statement points to. */
export function readClaim(statement: MarkedStatement, book: SourceBook): Claim {
  const { text, lang } = statement;
  const sources = [...new Set(statement.marks.map(({ source }) => source))].map((id) => lookUp(id, book));
  const quotations = readQuotations(statement, sources, book);
  const words = ownWords(text, statement.quotations, statement.identification);
  const references = book.references(words, lang, instrumentOf(sources));
  const own = withoutReferences(words, references).trim();
  const ownStems = contentStemsOf(own, lang);
  const sentences = ownStems.size > 0 ? sourceSentences(distinct(sources.flatMap(({ passages }) => passages))) : [];
  const aligned = alignedSentence(ownStems, sentences);
  return { text, lang, sources, quotations, references, own, ownStems, sentences, aligned };
}

function readQuotations(statement: MarkedStatement, sources: readonly ClaimSource[], book: SourceBook): Quotation[] {
  return statement.quotations.map((span) => {
    const candidates = marksOf(span, statement).map(
      (id) => sources.find((source) => source.id === id) ?? lookUp(id, book),
    );
    const quoted = statement.text.slice(span.start, span.end);
    return { ...span, text: quoted, sources: candidates, found: locate(quoted, candidates) };
  });
}

function instrumentOf(sources: readonly ClaimSource[]): string | undefined {
  return sources.find(({ exists }) => exists)?.id.split('/')[0];
}

function distinct(records: readonly ProvisionRecord[]): ProvisionRecord[] {
  return [...new Set(records)];
}

function lookUp(id: string, book: SourceBook): ClaimSource {
  return { id, exists: book.record(id) !== null, given: book.isGiven(id), passages: book.passages(id) };
}

/** The marks between a quotation and the next one; all marks of the statement where none stands there. */
function marksOf(span: Span, { quotations, marks }: MarkedStatement): string[] {
  const next = Math.min(...quotations.filter(({ start }) => start >= span.end).map(({ start }) => start), Infinity);
  const behind = marks.filter(({ at }) => at >= span.end && at <= next);
  return (behind.length > 0 ? behind : marks).map(({ source }) => source);
}

function locate(quoted: string, sources: readonly ClaimSource[]): QuotedSpan[] | null {
  for (const source of sources) {
    const own = source.passages.filter(({ id }) => id === source.id);
    for (const record of [...own, ...source.passages]) {
      const found = locateIn(quoted, record);
      if (found) return found;
    }
  }
  return null;
}

function locateIn(quoted: string, record: ProvisionRecord): QuotedSpan[] | null {
  const inText = findQuotation(quoted, record.text);
  if (inText) return inText.map((span) => ({ ...span, record, footnote: null }));
  for (const { mark, text } of record.footnotes) {
    const inFootnote = findQuotation(quoted, text);
    if (inFootnote) return inFootnote.map((span) => ({ ...span, record, footnote: mark }));
  }
  return null;
}
