import type { Finding } from '../finding.ts';
import type { Alteration } from './annotate-docx.ts';
import { runsOf } from './split-runs.ts';
import { childElements, type Document, type Element, runElement, wordAttribute, wordElement } from './word-xml.ts';

/** Cites a source in a real footnote behind the words that a finding is about, as a tracked change. */
export function citeInFootnote({ start, end }: Finding, citation: string, alteration: Alteration): void {
  const { draft, pieces, notes, author, date, nextId } = alteration;
  const last = runsOf(draft, pieces, start, end).at(-1);
  if (!last || !notes) return;
  addSeparators(notes);
  const id = freeNoteId(notes);
  const inserted = wordElement(draft.document, 'ins', { id: nextId(), author, date });
  inserted.appendChild(markRun(draft.document, 'footnoteReference', { id }));
  last.parentNode?.insertBefore(inserted, last.nextSibling);
  notes.documentElement?.appendChild(noteOf(notes, id, citation));
}

function noteOf(notes: Document, id: string, citation: string): Element {
  const note = wordElement(notes, 'footnote', { id });
  const paragraph = wordElement(notes, 'p');
  paragraph.appendChild(markRun(notes, 'footnoteRef'));
  paragraph.appendChild(runElement(notes, ` ${citation}`));
  note.appendChild(paragraph);
  return note;
}

function markRun(document: Document, name: string, attributes: Record<string, string> = {}): Element {
  const run = wordElement(document, 'r');
  const properties = wordElement(document, 'rPr');
  properties.appendChild(wordElement(document, 'vertAlign', { val: 'superscript' }));
  run.appendChild(properties);
  run.appendChild(wordElement(document, name, attributes));
  return run;
}

/** A list of notes opens with the two lines that may stand above them. */
function addSeparators(notes: Document): void {
  const root = notes.documentElement;
  if (!root || childElements(root).length > 0) return;
  for (const [id, type, sign] of [
    ['-1', 'separator', 'separator'],
    ['0', 'continuationSeparator', 'continuationSeparator'],
  ] as const) {
    const note = wordElement(notes, 'footnote', { type, id });
    const paragraph = wordElement(notes, 'p');
    const run = wordElement(notes, 'r');
    run.appendChild(wordElement(notes, sign));
    paragraph.appendChild(run);
    note.appendChild(paragraph);
    root.appendChild(note);
  }
}

function freeNoteId(notes: Document): string {
  const taken = notes.documentElement
    ? childElements(notes.documentElement).map((note) => Number(wordAttribute(note, 'id')))
    : [];
  return String(Math.max(0, ...taken) + 1);
}
