import { memo, useMemo } from 'react';
import { useLanguage } from '../language/language-provider.tsx';
import { type Draft, openFindings } from './draft.ts';
import { type DraftParagraph, type DraftPiece, paragraphsOf } from './draft-paragraphs.ts';
import type { Finding } from './finding.ts';

/** The id of a finding's place in the list of findings. */
export const findingAnchor = (index: number) => `finding-${index}`;
/** The id of a finding's first words in the draft. */
export const wordsAnchor = (index: number) => `words-${index}`;

type DraftViewProps = { draft: Draft; onSelect: (finding: number) => void };

/** The words of the draft, with what was found underlined; each underlined stretch leads to its finding. */
export function DraftView({ draft, onSelect }: DraftViewProps) {
  const { t } = useLanguage();
  const paragraphs = useMemo(() => paragraphsOf(draft.text, openFindings(draft), draft.accepted), [draft]);
  return (
    <section
      aria-label={t('drafting.text')}
      className="law min-w-0 rounded-lg border border-hairline bg-surface p-4 sm:p-8"
    >
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start} paragraph={paragraph} findings={draft.findings ?? []} onSelect={onSelect} />
      ))}
    </section>
  );
}

type ParagraphProps = {
  paragraph: DraftParagraph;
  findings: readonly Finding[];
  onSelect: (finding: number) => void;
};

// Two hundred pages are thousands of paragraphs: what is not on the screen is not laid out.
const Paragraph = memo(
  ({ paragraph: { pieces }, findings, onSelect }: ParagraphProps) => (
    <p className="draft-paragraph" dir="auto">
      {pieces.map((piece) => (
        <Piece key={piece.start} piece={piece} findings={findings} onSelect={onSelect} />
      ))}
    </p>
  ),
  (before, after) =>
    before.findings === after.findings && JSON.stringify(before.paragraph) === JSON.stringify(after.paragraph),
);

type PieceProps = { piece: DraftPiece } & Omit<ParagraphProps, 'paragraph'>;

function Piece({ piece, findings, onSelect }: PieceProps) {
  const { t } = useLanguage();
  if (piece.type === 'words') return <span>{piece.text}</span>;
  if (piece.type === 'replaced') {
    return (
      <ins className="difference-added">
        <span className="sr-only">{t('difference.added')} </span>
        {piece.text}
      </ins>
    );
  }
  const finding = findings[piece.finding];
  if (!finding) return <span>{piece.text}</span>;
  return (
    <a
      id={piece.isFirst ? wordsAnchor(piece.finding) : undefined}
      href={`#${findingAnchor(piece.finding)}`}
      className="finding"
      data-severity={finding.severity}
      title={finding.message}
      onClick={(event) => {
        event.preventDefault();
        onSelect(piece.finding);
      }}
    >
      {piece.text}
      <span className="sr-only"> ({t(`finding.${finding.kind}`)})</span>
    </a>
  );
}

/** Moves to an element of the page and gives it the focus. */
export function moveTo(id: string): void {
  const target = document.getElementById(id);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
