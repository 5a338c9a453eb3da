import { type ComparisonRow, compareInstruments } from '#corpus/references/align-instruments.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { InstrumentText } from '../evidence/instrument-texts.ts';
import { excerptsOfProvision } from './excerpts.ts';
import type { Selection } from './selection.ts';

/** Of what is new and of what is left out so many are shown; the comparison itself shows all. */
const shownOfEach = 2;

/** Two instruments side by side, the older one first. */
export type Compared = { older: InstrumentText; newer: InstrumentText; rows: ComparisonRow[] };

/** What a question compares that names two instruments as a whole and no subject; null where it asks something else. */
export function comparedWhole({ question, compared, texts }: Evidence): Compared | null {
  const isPlain =
    question.aims.has('comparison') && question.focus.every(({ weight, text }) => weight < 1 || isOfForm(text));
  if (!compared || !isPlain) return null;
  const [older, newer] = compared.map((slug) =>
    [...texts.values()].find(({ records }) => records[0]?.instrument === slug),
  );
  if (!older || !newer) return null;
  return { older, newer, rows: compareInstruments(older.records, newer.records) };
}

/** Answers what differs between two instruments by what only one of them has; how much is the same is told beside. */
export function selectComparison(evidence: Evidence): Selection | null {
  const compared = comparedWhole(evidence);
  if (!compared) return null;
  const { older, newer, rows } = compared;
  const added = rows.filter(({ relation }) => relation === 'new').slice(0, shownOfEach);
  const dropped = rows.filter(({ relation }) => relation === 'dropped').slice(0, shownOfEach);
  const excerpts = [
    ...added.flatMap(({ right }) => (right ? excerptsOfProvision(right, newer) : [])),
    ...dropped.flatMap(({ left }) => (left ? excerptsOfProvision(left, older) : [])),
  ];
  if (excerpts.length === 0) return { status: 'not-in-sources', nearest: [], notices: [] };
  return { status: 'answered', excerpts, notices: [] };
}

function isOfForm(word: string): boolean {
  return /^(?:resolutions?|differen\p{L}+|changes?|changed|new|two|résolutions?|resoluci\p{L}+|diferenci\p{L}+|резолюци\p{L}+|决议|区别|不同)$/iu.test(
    word,
  );
}
