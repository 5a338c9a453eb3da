import type { CorpusView } from './corpus-view.ts';
import type { Mention, Target } from './mention.ts';
import type { Name, NameNode } from './name-lexicon.ts';
import { readIbid, resolveIbid } from './read-ibid.ts';
import { type NameMention, readNames } from './read-names.ts';
import { readProvisionIds } from './read-provision-ids.ts';
import { readSymbols, type SymbolMention } from './read-symbols.ts';
import { readTitle } from './read-titles.ts';
import { readTreatySeries } from './read-treaty-series.ts';

/** What a text is read with; `anyCase` where people type names in small letters. */
export type ReadingContext = { lexicon: NameNode; view: CorpusView; anyCase: boolean };

/**
 * Every instrument that the folded text names or gives the symbol of, in order, none inside another.
 * `before` is what an "Ibid." at the beginning repeats.
 */
export function readMentions(
  text: string,
  { lexicon, view, anyCase }: ReadingContext,
  before: Target | null,
): Mention[] {
  const mentions = [
    ...readProvisionIds(text, view),
    ...readNames(text, lexicon, anyCase).map(ofName),
    ...readSymbols(text).map((symbol) => ofSymbol(text, symbol)),
    ...readTreatySeries(text, view),
    ...readIbid(text),
  ];
  mentions.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  const apart = mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
  return resolveIbid(text, apart, before);
}

/** The title behind a symbol is checked, but not taken into the citation: what is quoted may be long. */
function ofSymbol(text: string, { start, end, symbol, kind, date, bare }: SymbolMention): Mention {
  const target: Target = { kind, symbol, slugs: [], treaty: null, annex: null };
  const title = readTitle(text, start, end);
  return { start, end, target, date, ...(title && { title }), needsNumber: false, bare };
}

function ofName({ start, end, names, date, needsNumber }: NameMention): Mention {
  return { start, end, target: targetOf(names), date, needsNumber, bare: false };
}

function targetOf(names: readonly Name[]): Target {
  const entries = names.flatMap(({ instrument }) => instrument.entry ?? []);
  const [first] = entries.length ? entries : names.map(({ instrument }) => instrument);
  const held = [...new Set(names.flatMap(({ instrument }) => instrument.held ?? []))];
  const isTreaty = first?.treaty !== null && first?.treaty !== undefined;
  return {
    kind: isTreaty ? 'treaty' : 'instrument',
    symbol: first?.symbol ?? null,
    slugs: entries.length > 0 ? entries.map((entry) => entry.slug) : held,
    treaty: first?.treaty ?? null,
    annex: first?.annex ?? null,
  };
}
