import type { Finding } from '../finding.ts';
import { noteAt, withinPart } from '../read/note-at.ts';
import { acceptReplacement } from './accept-replacement.ts';
import { citeInFootnote } from './cite-in-footnote.ts';
import { addComment } from './comment.ts';
import type { WordDraft, WordPiece } from './read-docx-draft.ts';
import { closePackage, mainPart } from './word-package.ts';
import { commentsPart, footnotesPart, openSidePart } from './word-parts.ts';
import { type Document, writePart } from './word-xml.ts';

/** A citation to stand in a footnote at the end of the sentence that a finding is about. */
export type FootnoteCitation = { finding: Finding; text: string };

export type Annotations = {
  findings: readonly Finding[];
  /** Of them, those whose first suggestion is to be put in, as a tracked change. */
  accepted: readonly Finding[];
  footnotes: readonly FootnoteCitation[];
  author: string;
  /** ISO 8601. */
  date: string;
};

/** A Word document under alteration: who alters it, its side parts, and where its letters are now. */
export type Alteration = {
  draft: WordDraft;
  pieces: WordPiece[];
  comments: Document;
  /** Null where the document has no footnotes and gets none. */
  notes: Document | null;
  author: string;
  date: string;
  /** A number that no change or comment of the document has. */
  nextId: () => string;
};

/**
 * Writes findings into a Word document as comments, accepted replacements as tracked changes and citations as real
 * footnotes. Everything else, the author's own formatting and changes among it, stays as it was. The draft that was
 * read is altered and can't be annotated again.
 */
export function annotateDocx(
  draft: WordDraft,
  { findings, accepted, footnotes, author, date }: Annotations,
): Uint8Array {
  const { parts } = draft;
  const comments = openSidePart(parts, commentsPart);
  const notes = draft.notes ?? (footnotes.length > 0 ? openSidePart(parts, footnotesPart) : null);
  const alteration: Alteration = {
    draft,
    pieces: [...draft.pieces],
    comments,
    notes,
    author,
    date,
    nextId: numbersAbove(draft, comments),
  };
  // From the end to the beginning, so that what is put in moves nothing that is still to be found.
  const ordered = [...findings].sort((one, other) => other.start - one.start || other.end - one.end);
  for (const finding of ordered) addComment(withinPart(finding, draft.footnotes), alteration);
  for (const { finding, text } of [...footnotes].reverse()) {
    if (isInOnePart(finding, draft) && !noteAt(draft.footnotes, finding.start))
      citeInFootnote(finding, text, alteration);
  }
  for (const finding of ordered) {
    if (accepted.includes(finding) && isInOnePart(finding, draft)) acceptReplacement(finding, alteration);
  }
  parts.set(mainPart, writePart(draft.document));
  parts.set(commentsPart.path, writePart(comments));
  if (notes) parts.set(footnotesPart.path, writePart(notes));
  return closePackage(parts);
}

/** Words of the body and of a footnote stand in two files, and nothing can be put in place of both. */
function isInOnePart(finding: Finding, { footnotes }: WordDraft): boolean {
  return withinPart(finding, footnotes).end === finding.end;
}

function numbersAbove({ document, notes }: WordDraft, comments: Document): () => string {
  let last = Math.max(0, ...[document, notes, comments].flatMap((part) => (part ? idsIn(part) : [])));
  return () => String(++last);
}

function idsIn(document: Document): number[] {
  return [...document.getElementsByTagName('*')].flatMap((element) => {
    const id = Number(element.getAttribute('w:id') ?? Number.NaN);
    return Number.isInteger(id) && id < 2_000_000_000 ? [id] : [];
  });
}
