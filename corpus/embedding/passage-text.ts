import type { ProvisionRecord } from '../provision/provision.ts';

/** What stands around a provision: it is found by this as much as by its own words. */
export type PassageContext = {
  /** The instrument's short title, or its title. */
  title: string;
  /** The provisions above it, outermost first. */
  ancestors: readonly ProvisionRecord[];
  /** The provisions below it, in the order of the text. */
  descendants: readonly ProvisionRecord[];
};

/**
 * The text before a provision's own in what is embedded: short title, headings, and the chapeaux above it.
 * "(b) Prolonged solitary confinement;" means something only below "the following practices shall be prohibited".
 * It is one line with its end, by which embedders tell a passage's context from its own words.
 */
export function contextOf(provision: ProvisionRecord, { title, ancestors }: PassageContext): string {
  const chapeaux = ancestors.map(({ text }) => text);
  return `${joined([title, ...provision.headings, ...chapeaux])}\n`;
}

/** A provision's own words with its footnotes' and, so that a rule is found as a whole, those of what is below it. */
export function bodyOf(provision: ProvisionRecord, { descendants }: PassageContext): string {
  const below = descendants.map(({ text }) => text);
  return joined([provision.text, ...below, ...provision.footnotes.map(({ text }) => text)]);
}

/** What full-text search looks at: a provision's own words with its footnotes', its tables' and its headings'. */
export function wordsOf(provision: ProvisionRecord, { title, ancestors }: PassageContext): string {
  const tables = provision.tables.flatMap(({ rows }) => rows.flat());
  const notes = provision.footnotes.map(({ text }) => text);
  return joined([
    provision.text,
    ...tables,
    ...notes,
    ...provision.headings,
    ...ancestors.map(({ text }) => text),
    title,
  ]);
}

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length > 0)
    .map((part) => (/[.:;,!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
