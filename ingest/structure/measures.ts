import { indentOf, type PageLine } from '../read/page-line.ts';

/** What is usual in a document: the size of its letters, the distance of its lines, the edges of its text. */
export type Measures = {
  bodySize: number;
  leading: number;
  /** Where a full line begins and ends on a page, from the edge at which the language begins. */
  start: (line: Placed) => number;
  end: (line: Placed) => number;
};

/** The page and column in which a line stands. */
type Placed = Pick<PageLine, 'page' | 'column'>;

type Edges = { start: number; end: number };

/** Takes the measures of a document from its lines; those that stand in its body count by their letters. */
export function measure(lines: readonly PageLine[]): Measures {
  const bodySize = commonest(lines.map((line) => ({ value: rounded(sizeOf(line), 2), weight: lettersOf(line) }))) ?? 10;
  const body = lines.filter((line) => isBodySize(sizeOf(line), bodySize));
  const whole = edgesOf(body);
  const byPlace = new Map<string, Edges>();
  for (const [place, own] of Map.groupBy(body, placeOf)) {
    byPlace.set(place, own.length >= 8 ? edgesOfPage(own, whole) : whole);
  }
  return {
    bodySize,
    leading: leadingOf(body) ?? bodySize * 1.2,
    start: (line) => byPlace.get(placeOf(line))?.start ?? whole.start,
    end: (line) => byPlace.get(placeOf(line))?.end ?? whole.end,
  };
}

function placeOf({ page, column }: Placed): string {
  return `${page} ${column ?? 0}`;
}

/** The size of most of a line's letters, superscripts aside. */
export function sizeOf(line: PageLine): number {
  const words = line.words.filter(({ raised }) => !raised);
  return (
    commonest(
      (words.length > 0 ? words : line.words).map(({ size, text }) => ({ value: size, weight: text.length })),
    ) ?? 0
  );
}

/** True where letters are as large as those of the body, give or take a mixture of scripts. */
export function isBodySize(size: number, bodySize: number): boolean {
  return size > bodySize * 0.93 && size < bodySize * 1.08;
}

/** Where a line ends, from the edge at which the language begins. */
export function endOf(line: PageLine): number {
  return indentOf(line) + (line.box?.width ?? 0);
}

/** The y on which the letters of a line stand. */
export function baseOf(line: PageLine): number {
  if (line.base !== undefined) return line.base;
  if (!line.box) return 0;
  const size = sizeOf(line);
  const bottoms = line.words
    .filter((word) => !word.raised && Math.abs(word.size - size) < size * 0.1 && word.box)
    .map(({ box }) => box!.y + box!.height);
  return bottoms.length > 0 ? Math.min(...bottoms) : line.box.y + line.box.height;
}

function lettersOf(line: PageLine): number {
  return line.words.reduce((sum, { text }) => sum + text.length, 0);
}

function edgesOf(body: readonly PageLine[]): Edges {
  const starts = body.map((line) => ({ value: Math.round(indentOf(line)), weight: lettersOf(line) }));
  const start = commonest(starts) ?? 0;
  const ends = body
    .filter((line) => indentOf(line) >= start - 2)
    .map(endOf)
    .toSorted((one, other) => one - other);
  return { start, end: ends[Math.floor(ends.length * 0.92)] ?? 0 };
}

/** A page of short indented paragraphs has the edge of the others, as long as some of its lines stand there. */
function edgesOfPage(body: readonly PageLine[], whole: Edges): Edges {
  const own = edgesOf(body);
  const usual = body.filter((line) => Math.abs(indentOf(line) - whole.start) < 2).length;
  return usual >= 2 ? { start: whole.start, end: own.end } : own;
}

/** The least of the usual distances: where paragraphs are short, the space between them is as common. */
function leadingOf(body: readonly PageLine[]): number | null {
  const distances = body.slice(1).flatMap((line, index) => {
    const before = body[index]!;
    const distance = baseOf(line) - baseOf(before);
    return line.page === before.page && line.column === before.column && distance > sizeOf(line) * 0.9 && distance < 60
      ? [{ value: rounded(distance, 2), weight: 1 }]
      : [];
  });
  const counts = Map.groupBy(distances, ({ value }) => value);
  const often = Math.max(...[...counts.values()].map(({ length }) => length)) * 0.3;
  const usual = [...counts].filter(([, { length }]) => length >= often).map(([value]) => value);
  return usual.length > 0 ? Math.min(...usual) : null;
}

function commonest(values: readonly { value: number; weight: number }[]): number | null {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: number | null = null;
  for (const [value, weight] of weights) if (best === null || weight > (weights.get(best) ?? 0)) best = value;
  return best;
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
