import type { SearchFilter } from '../provision-index.ts';

/** A text as a literal of the filter language, which has no parameters. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `column IN (…)`; of an empty list, a condition that nothing meets. */
export function isOneOf(column: string, values: readonly (string | number)[]): string {
  if (values.length === 0) return 'false';
  return `${column} IN (${values.map((value) => (typeof value === 'number' ? `${Math.trunc(value)}` : literal(value))).join(', ')})`;
}

/** The filter as a condition; undefined where nothing is narrowed. */
export function conditionOf(filter: SearchFilter | undefined): string | undefined {
  const columns: [string, readonly (string | number)[] | undefined][] = [
    ['instrument', filter?.instruments],
    ['body', filter?.bodies],
    ['year', filter?.years],
    ['kind', filter?.kinds],
    ['lang', filter?.languages],
  ];
  const conditions = columns.flatMap(([column, values]) => (values?.length ? [isOneOf(column, values)] : []));
  return conditions.length > 0 ? conditions.join(' AND ') : undefined;
}
