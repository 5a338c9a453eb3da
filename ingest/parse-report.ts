import type { Numbering } from '#corpus/catalogue.ts';
import { parseLocator } from '#corpus/provision/locator.ts';
import type { PlacedInstrument } from './place-in-instruments.ts';
import type { LineRole, ReadDocument, ReadNotice } from './read-document.ts';

/** One run of numbers in an instrument: what was found, held against what the catalogue expects. */
export type NumberingReport = {
  /** `rule`, `para`, or with the place in which the numbers run: `annex.para`. */
  unit: string;
  expected: { first: number; last: number } | null;
  found: number;
  /** Numbers that should be there and are not. */
  gaps: number[];
  /** Numbers that the catalogue does not expect. */
  beyond: number[];
};

export type InstrumentReport = {
  slug: string;
  provisions: number;
  numbering: NumberingReport[];
  /** Locators that stand there more than once. */
  doubles: string[];
};

/** What a reading found and what it set aside, to be judged by a person. */
export type ParseReport = {
  lang: string;
  pages: number | null;
  provisions: number;
  instruments: InstrumentReport[];
  /** Lines by what they were taken for. */
  lines: Partial<Record<LineRole, number>>;
  notices: ReadNotice[];
};

/** Reports on a reading. A run of numbers without an entry in the catalogue is held against its own logic, from 1 on. */
export function parseReportOf(document: ReadDocument, placed: readonly PlacedInstrument[]): ParseReport {
  const instruments = placed.map(instrumentReport);
  return {
    lang: document.lang,
    pages: document.pages,
    provisions: instruments.reduce((sum, { provisions }) => sum + provisions, 0),
    instruments,
    lines: countRoles(document),
    notices: document.notices,
  };
}

/** True where a person should look: a gap, a double, a number too many, or something that the reader noticed. */
export function isDoubtful(report: ParseReport): boolean {
  const wrong = report.instruments.some(
    ({ numbering, doubles }) =>
      doubles.length > 0 || numbering.some(({ gaps, beyond }) => gaps.length + beyond.length > 0),
  );
  return wrong || report.notices.length > 0;
}

function instrumentReport({ slug, entry, provisions }: PlacedInstrument): InstrumentReport {
  const runs = Map.groupBy(provisions.flatMap(numbersOf), ({ unit }) => unit);
  const expected = entry?.numbering ?? [];
  const units = [...new Set([...expected.map(({ unit }) => unit), ...runs.keys()])];
  return {
    slug,
    provisions: provisions.length,
    numbering: units.map((unit) => {
      const found = new Set((runs.get(unit) ?? []).map(({ number }) => number));
      return numberingReport(unit, found, expected.find((one) => one.unit === unit) ?? null);
    }),
    doubles: doublesIn(provisions.map(({ locator }) => locator)),
  };
}

function numberingReport(unit: string, found: ReadonlySet<number>, expected: Numbering | null): NumberingReport {
  const { first, last } = expected ?? { first: 1, last: lastOfRun(found) };
  const due = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    unit,
    expected: expected && { first, last },
    found: found.size,
    gaps: due.filter((number) => !found.has(number)),
    beyond: [...found].filter((number) => number < first || number > last).sort((one, other) => one - other),
  };
}

/** A lone large number among small ones is a misreading or a trick, and no sign of a thousand gaps. */
function lastOfRun(found: ReadonlySet<number>): number {
  return [...found].filter((number) => number <= 2 * found.size + 20).reduce((one, other) => Math.max(one, other), 0);
}

/** The number at the root of a locator; passages count on their page only, and so have no run. */
function numbersOf({ locator }: { locator: string }): { unit: string; number: number }[] {
  const parsed = parseLocator(locator);
  const number = Number(parsed?.path[0]);
  if (!parsed || parsed.unit === 'page' || !Number.isInteger(number)) return [];
  return [{ unit: [...parsed.prefixes, parsed.unit].join('.'), number }];
}

function doublesIn(locators: readonly string[]): string[] {
  const seen = new Set<string>();
  return locators.filter((locator) => seen.has(locator) || !seen.add(locator));
}

function countRoles({ ledger }: ReadDocument): Partial<Record<LineRole, number>> {
  const groups = Map.groupBy(ledger, ({ role }) => role);
  return Object.fromEntries([...groups].map(([role, lines]) => [role, lines.length]));
}
