import type { CorpusView } from './corpus-view.ts';
import type { Mention } from './mention.ts';
import { readNumbers } from './read-numbers.ts';
import type { UnitKind, UnitLevel } from './unit-phrase.ts';

const kindsByUnit: Record<string, UnitKind> = {
  rule: 'rule',
  article: 'article',
  principle: 'principle',
  guideline: 'guideline',
  para: 'paragraph',
};

/** "CRC (1577 UNTS 3)": a volume of a series in which treaties are published, and the page in it. */
const treatySeries = /^ ?(?:[UL]\.? ?N\.? ?T\.? ?S|R\.? ?T\.? ?N\.? ?U|I\.? ?L\.? ?M|Treaty Series)(?!\p{L})/u;

/** The number right behind a name, in the instrument's own unit: "Mandela Rules 43 to 45", "SMR 45 (1)", "CRC 37(b)". */
export function numberBehindName(text: string, mention: Mention, view: CorpusView): UnitLevel | null {
  const [slug] = mention.target.slugs;
  const unit = slug ? view.unitOf(slug) : null;
  const kind = unit && kindsByUnit[unit];
  const gap = /^(?: |: ?| ?\()(?=\d)/.exec(text.slice(mention.end, mention.end + 3))?.[0];
  if (!kind || gap === undefined) return null;
  const from = mention.end + gap.length;
  const numbers = readNumbers(text, from, ['digits']);
  if (numbers && treatySeries.test(text.slice(numbers.end, numbers.end + 16))) return null;
  if (!numbers || /^ ?\p{Ll}{4,}/u.test(text.slice(numbers.end, numbers.end + 8)))
    return shortened(text, from, numbers, kind);
  return { kind, paths: numbers.paths, start: from, end: numbers.end, valueStart: from, valueEnd: numbers.end };
}

/** Behind "CRC 20 years" no number is meant; behind "Rules 43 and 44 require" both are. */
function shortened(
  text: string,
  from: number,
  numbers: ReturnType<typeof readNumbers>,
  kind: UnitKind,
): UnitLevel | null {
  if (
    !numbers ||
    /^ ?(?:years?|days?|hours?|months?|times|countries|states)/i.test(text.slice(numbers.end, numbers.end + 12))
  ) {
    return null;
  }
  return { kind, paths: numbers.paths, start: from, end: numbers.end, valueStart: from, valueEnd: numbers.end };
}
