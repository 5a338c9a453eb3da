import type { Finding } from '../finding.ts';
import { noteAt } from '../read/note-at.ts';
import type { Alteration } from './annotate-docx.ts';
import { runsOf } from './split-runs.ts';
import { type Document, type Element, type Node, runElement, wordElement } from './word-xml.ts';

/** Puts a finding beside the words that it is about; one in a footnote stands at the footnote's mark. */
export function addComment(finding: Finding, alteration: Alteration): void {
  const { draft, pieces, nextId } = alteration;
  const note = noteAt(draft.footnotes, finding.start);
  const runs = note ? markRuns(draft.document, note.mark) : runsOf(draft, pieces, finding.start, finding.end);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return;
  const id = nextId();
  const { document } = draft;
  outermost(first).parentNode?.insertBefore(wordElement(document, 'commentRangeStart', { id }), outermost(first));
  const end = wordElement(document, 'commentRangeEnd', { id });
  const reference = wordElement(document, 'r');
  reference.appendChild(wordElement(document, 'commentReference', { id }));
  const behind = outermost(last);
  behind.parentNode?.insertBefore(end, behind.nextSibling);
  end.parentNode?.insertBefore(reference, end.nextSibling);
  alteration.comments.documentElement?.appendChild(commentOf(finding, id, alteration));
}

/** A range stands around a tracked change or a link, not in it. */
function outermost(run: Element): Element {
  let outer: Element = run;
  for (
    let parent: Node | null = run.parentNode;
    parent && ['ins', 'hyperlink', 'moveTo'].includes(parent.localName ?? '');
    parent = parent.parentNode
  )
    outer = parent as Element;
  return outer;
}

function markRuns(document: Document, mark: string): Element[] {
  const marks = [...document.getElementsByTagName('w:footnoteReference')];
  const run = marks.find((one) => one.getAttribute('w:id') === mark)?.parentNode;
  return run ? [run as Element] : [];
}

function commentOf({ message, suggestions }: Finding, id: string, { comments, author, date }: Alteration): Element {
  const comment = wordElement(comments, 'comment', { id, author, date, initials: initialsOf(author) });
  const lines = [message, ...suggestions.map(({ replacement }) => `→ ${replacement}`)];
  for (const line of lines) comment.appendChild(paragraphOf(comments, line));
  return comment;
}

function paragraphOf(document: Document, line: string): Element {
  const paragraph = wordElement(document, 'p');
  paragraph.appendChild(runElement(document, line));
  return paragraph;
}

function initialsOf(author: string): string {
  return author.replace(/[^\p{Lu}]/gu, '').slice(0, 3) || author.slice(0, 2);
}
