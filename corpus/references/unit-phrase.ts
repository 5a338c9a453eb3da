/** What a unit word names: the part of an instrument that a number behind it picks out. */
export type UnitKind =
  | 'annex'
  | 'chapter'
  | 'section'
  | 'commentary'
  | 'observation'
  | 'strategy'
  | 'principle'
  | 'guideline'
  | 'rule'
  | 'article'
  | 'preambular'
  | 'paragraph'
  | 'subparagraph';

/** One kind of unit with its numbers, each a path: "rules 43 and 45 (1)" has `[['43'], ['45', '1']]`. */
export type UnitLevel = {
  kind: UnitKind;
  paths: string[][];
  start: number;
  end: number;
  /** Where its numbers stand, as they are written. */
  valueStart: number;
  valueEnd: number;
};

/**
 * A place as it is written, outermost level first: "paragraph 3 of annex I" is annex, then paragraph.
 * Offsets are of the folded text.
 */
export type UnitPhrase = { start: number; end: number; levels: UnitLevel[] };

const depths: Record<UnitKind, number> = {
  annex: 0,
  chapter: 1,
  section: 2,
  commentary: 3,
  observation: 3,
  strategy: 3,
  principle: 3,
  guideline: 3,
  rule: 3,
  article: 3,
  preambular: 3,
  paragraph: 4,
  subparagraph: 5,
};

/** True where a unit of the second kind can stand inside one of the first: a paragraph inside a rule. */
export function canHold(outer: UnitKind, inner: UnitKind): boolean {
  return depths[outer] < depths[inner] || (outer === 'paragraph' && inner === 'paragraph');
}
