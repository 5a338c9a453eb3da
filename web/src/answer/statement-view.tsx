import type { Citation, Statement } from '#server/answer/answer.ts';
import { CitationButton } from './citation-button.tsx';
import { type NumberedSource, sourceOf } from './shown-answer.ts';
import { StatementEvidence } from './statement-evidence.tsx';
import { type Piece, piecesOf, type QuotationPiece } from './statement-pieces.ts';

// A quotation longer than this stands in lines of its own.
const inlineLengthMax = 90;

type StatementViewProps = {
  statement: Statement;
  sources: readonly NumberedSource[];
  /** The whole answer that it belongs to, and its number there, once the answer is whole. */
  place?: { answerId: string; number: number } | undefined;
};

/** A statement: the assistant's words plain, the words of the law set as such, with the numbers of what backs them. */
export function StatementView({ statement, sources, place }: StatementViewProps) {
  const { pieces, citations } = piecesOf(statement);
  return (
    <div className="leading-relaxed" dir="auto">
      {pieces.map((piece, index) => (
        // The pieces of a statement never change.
        <PieceView
          key={String(index)}
          piece={piece}
          isLeadIn={index === 0 && pieces[1]?.type === 'quotation' && isLong(pieces[1])}
          sources={sources}
        />
      ))}
      <CitationButtons citations={citations} sources={sources} />
      {place && <StatementEvidence statement={statement} {...place} />}
    </div>
  );
}

type PieceViewProps = { piece: Piece; isLeadIn: boolean; sources: readonly NumberedSource[] };

function PieceView({ piece, isLeadIn, sources }: PieceViewProps) {
  if (piece.type === 'words') {
    return (
      <span className={`whitespace-pre-line ${isLeadIn ? 'text-[0.9375rem] font-medium' : ''}`}>{piece.text}</span>
    );
  }
  if (!isLong(piece)) {
    return (
      <>
        <span className="law">{piece.text}</span>
        <CitationButtons citations={piece.citations} sources={sources} />
      </>
    );
  }
  return (
    <blockquote className="law law-block my-2.5 space-y-1">
      {linesOf(piece).map(({ text, citations }, index) => (
        // The lines of a quotation never change.
        <p key={String(index)} className={index > 0 && isItem(text) ? 'ps-5' : undefined}>
          {text}
          <CitationButtons citations={citations} sources={sources} />
        </p>
      ))}
    </blockquote>
  );
}

/** The lines of a quotation, each with what backs it; what backs none alone stands behind the last. */
function linesOf({ text, citations }: QuotationPiece): { text: string; citations: Citation[] }[] {
  const lines = text.split('\n').map((line) => ({
    text: line,
    citations: citations.filter(({ quote }) => quote !== null && line.includes(quote)),
  }));
  const placed = new Set(lines.flatMap((line) => line.citations));
  lines.at(-1)?.citations.push(...citations.filter((citation) => !placed.has(citation)));
  return lines;
}

/** True for a line that opens with the number of a list's item, or that stands for items left out. */
function isItem(line: string): boolean {
  return line === '…' || /^[(（]?[\p{L}\p{N}]{1,4}[.)）]/u.test(line);
}

/** A long quotation, or one of several lines, stands apart from the words that lead to it. */
function isLong({ text }: QuotationPiece): boolean {
  return text.length > inlineLengthMax || text.includes('\n');
}

function CitationButtons({
  citations,
  sources,
}: {
  citations: readonly Citation[];
  sources: readonly NumberedSource[];
}) {
  const numbered = citations.flatMap((citation) => {
    const source = sourceOf(sources, citation.provision);
    return source ? [{ citation, source }] : [];
  });
  const shown = numbered.filter(
    ({ source }, index) => numbered.findIndex((other) => other.source.number === source.number) === index,
  );
  return shown.map(({ citation, source }) => (
    <CitationButton key={source.number} citation={citation} source={source} />
  ));
}
