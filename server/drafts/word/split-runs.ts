import type { WordDraft, WordPiece } from './read-docx-draft.ts';
import { childNamed, type Element, isWord } from './word-xml.ts';

/**
 * The runs that hold exactly the letters of a span, in order; a run that holds more is divided. Formatting stays, since
 * each part keeps the properties of the whole.
 */
export function runsOf(draft: WordDraft, pieces: WordPiece[], start: number, end: number): Element[] {
  splitAt(draft, pieces, start);
  splitAt(draft, pieces, end);
  const runs = pieces
    .filter((piece) => piece.start >= start && piece.end <= end && piece.end > piece.start)
    .flatMap(({ element }) => (isWord(element.parentNode, 'r') ? [element.parentNode] : []));
  return [...new Set(runs)];
}

/** Divides the run, and the text in it, that a place stands in the middle of. */
function splitAt({ document, notes }: WordDraft, pieces: WordPiece[], place: number): void {
  const at = pieces.findIndex((piece) => piece.start <= place && place <= piece.end && piece.end > piece.start);
  const index = pieces[at]?.end === place && pieces[at + 1]?.start === place ? at + 1 : at;
  const piece = pieces[index];
  if (!piece) return;
  const { element } = piece;
  if (place > piece.start && place < piece.end && isWord(element, 't')) {
    const owner = element.ownerDocument === notes ? notes : document;
    const words = element.textContent ?? '';
    const rest = element.cloneNode(false) as Element;
    write(element, words.slice(0, place - piece.start));
    rest.appendChild((owner ?? document).createTextNode(words.slice(place - piece.start)));
    rest.setAttribute('xml:space', 'preserve');
    element.parentNode?.insertBefore(rest, element.nextSibling);
    pieces.splice(index, 1, { ...piece, end: place }, { start: place, end: piece.end, element: rest });
    divideRun(rest);
  } else if (place === piece.start) divideRun(element);
  else if (place === piece.end && element.nextSibling) divideRun(element.nextSibling as Element);
}

/** Puts an element of a run, and what stands behind it, into a run of its own. */
function divideRun(first: Element): void {
  const run = first.parentNode;
  if (!isWord(run, 'r') || !first.previousSibling || isWord(first.previousSibling, 'rPr')) return;
  const rest = run.cloneNode(false) as Element;
  const properties = childNamed(run, 'rPr');
  if (properties) rest.appendChild(properties.cloneNode(true));
  for (let child = first as Element['nextSibling']; child; ) {
    const next = child.nextSibling;
    rest.appendChild(child);
    child = next;
  }
  run.parentNode?.insertBefore(rest, run.nextSibling);
}

function write(element: Element, words: string): void {
  element.textContent = words;
  element.setAttribute('xml:space', 'preserve');
}
