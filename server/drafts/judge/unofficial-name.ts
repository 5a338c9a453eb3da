import type { CatalogueEntry } from '#corpus/catalogue.ts';
import type { Reference } from '#corpus/references/reference.ts';
import { folded } from '../../answer/text/fold-text.ts';
import type { DraftView } from './judgement.ts';
import { officialNames } from './official-names.ts';

/** The name in a citation by which an instrument is called in speech and not in documents; null where it has none. */
export function unofficialName({ text, instrument }: Reference, { texts, draft }: DraftView): string | null {
  const entry = texts.entry(instrument ?? '');
  if (!entry) return null;
  const written = folded(text);
  const { official, aliases } = foldedNamesOf(entry);
  if (official.some((name) => written.toLowerCase().includes(name.toLowerCase()))) return null;
  const found = aliases.filter((alias) => holds(written, alias)).sort((one, other) => other.length - one.length)[0];
  if (!found || official.some((name) => isPartOfOfficial(found, name))) return null;
  // An abbreviation that the draft itself explains is its own.
  return draft.words.includes(`(${found})`) || draft.words.includes(`(the ${found})`) ? null : found;
}

type FoldedNames = { official: string[]; aliases: string[] };
const known = new WeakMap<CatalogueEntry, FoldedNames>();

/** An instrument is cited again and again. */
function foldedNamesOf(entry: CatalogueEntry): FoldedNames {
  const names = known.get(entry) ?? {
    official: officialNames(entry).map(folded),
    aliases: Object.values(entry.aliases).flat().map(folded),
  };
  known.set(entry, names);
  return names;
}

function holds(written: string, alias: string): boolean {
  const at = written.toLowerCase().indexOf(alias.toLowerCase());
  if (at < 0) return false;
  return !/[\p{L}\p{N}]/u.test(written[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(written[at + alias.length] ?? ' ');
}

/** "The Universal Declaration" is how documents themselves go on after the full title. */
function isPartOfOfficial(alias: string, official: string): boolean {
  return official.startsWith(alias) || official.replace(/^United Nations /, '').startsWith(alias);
}
