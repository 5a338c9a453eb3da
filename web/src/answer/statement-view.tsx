import type { Citation, Statement } from '#server/answer/answer.ts';
import { CitationButton } from './citation-button.tsx';
import { type NumberedSource, sourceOf } from './shown-answer.ts';
import { type Piece, piecesOf } from './statement-pieces.ts';

// A quotation longer than this stands in lines of its own.
const inlineLengthMax = 90;

type StatementViewProps = { statement: Statement; sources: readonly NumberedSource[] };

/** A statement: the assistant's words plain, the words of the law set as such, with the numbers of what backs them. */
export function StatementView({ statement, sources }: StatementViewProps) {
  const { pieces, citations } = piecesOf(statement);
  return (
    <div className="leading-relaxed" dir="auto">
      {pieces.map((piece, index) => (
        // The pieces of a statement never change.
        <PieceView key={String(index)} piece={piece} isLeadIn={index === 0 && isBlock(pieces[1])} sources={sources} />
      ))}
      <CitationButtons citations={citations} sources={sources} />
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
  const buttons = <CitationButtons citations={piece.citations} sources={sources} />;
  if (!isBlock(piece)) {
    return (
      <>
        <span className="law">{piece.text}</span>
        {buttons}
      </>
    );
  }
  const lines = piece.text.split('\n');
  return (
    <blockquote className="law law-block my-2.5">
      {lines.map((line, index) => (
        // The lines of a quotation never change.
        <p
          key={String(index)}
          className={index > 0 && /^[(（]?[\p{L}\p{N}]{1,4}[.)）]/u.test(line) ? 'ps-5' : undefined}
        >
          {line}
          {index === lines.length - 1 && buttons}
        </p>
      ))}
    </blockquote>
  );
}

/** A long quotation, or one of several lines, stands apart from the words that lead to it. */
function isBlock(piece: Piece | undefined): boolean {
  return piece?.type === 'quotation' && (piece.text.length > inlineLengthMax || piece.text.includes('\n'));
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
