import { textDirection } from '#corpus/provision/language.ts';
import type { Answer } from '#server/answer/answer.ts';
import { type NumberedSource, sourceOf, wholeAnswer } from './shown-answer.ts';
import { type Piece, piecesOf } from './statement-pieces.ts';

/**
 * An answer as HTML for the clipboard. Its sources are marked up as Word marks footnotes in HTML (the `mso-` properties
 * of the Office HTML reference), so that Word pastes real footnotes; every other program shows them as a numbered list.
 * Every word in it is escaped.
 */
export function answerAsRichText(answer: Answer): string {
  const { statements, sources } = wholeAnswer(answer);
  const footnotes = new Footnotes(sources);
  const body = statements.map((statement) => {
    const { pieces, citations } = piecesOf(statement);
    return paragraph(pieces.map((piece) => pieceAsHtml(piece, footnotes)).join('') + footnotes.marks(citations));
  });
  const lines = answer.statements.length === 0 ? [paragraph(escapeHtml(answer.markdown))] : body;
  return `<html><body lang="${escapeHtml(answer.lang)}" dir="${textDirection(answer.lang)}">${lines.join('')}${footnotes.list()}</body></html>`;
}

function pieceAsHtml(piece: Piece, footnotes: Footnotes): string {
  return withLineBreaks(escapeHtml(piece.text)) + (piece.type === 'quotation' ? footnotes.marks(piece.citations) : '');
}

/** Numbers the footnotes in the order in which they are cited: a footnote stands once at each of its marks. */
class Footnotes {
  readonly #sources: readonly NumberedSource[];
  readonly #texts: string[] = [];

  constructor(sources: readonly NumberedSource[]) {
    this.#sources = sources;
  }

  marks(citations: readonly { provision: string }[]): string {
    const cited = citations.flatMap(({ provision }) => sourceOf(this.#sources, provision) ?? []);
    return [...new Set(cited)].map(({ provision }) => this.#mark(provision.citation.footnote)).join('');
  }

  #mark(text: string): string {
    const number = this.#texts.push(text);
    return `<a style="mso-footnote-id:ftn${number}" href="#_ftn${number}" name="_ftnref${number}"><sup>[${number}]</sup></a>`;
  }

  list(): string {
    if (this.#texts.length === 0) return '';
    const notes = this.#texts.map((text, index) => footnote(text, index + 1)).join('');
    return `<div style="mso-element:footnote-list"><hr>${notes}</div>`;
  }
}

function footnote(text: string, number: number): string {
  const back = `<a style="mso-footnote-id:ftn${number}" href="#_ftnref${number}" name="_ftn${number}"><sup>[${number}]</sup></a>`;
  return `<div style="mso-element:footnote" id="ftn${number}"><p>${back} ${escapeHtml(text)}</p></div>`;
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function withLineBreaks(html: string): string {
  return html.replaceAll('\n', '<br>');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
