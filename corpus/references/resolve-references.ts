import type { Catalogue } from '../catalogue.ts';
import { attachFootnotes, type ResolveText } from './attach-footnotes.ts';
import { attachUnits } from './attach-units.ts';
import { type CorpusView, createCorpusView } from './corpus-view.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { furtherInstruments } from './further-instruments.ts';
import { heldInstruments } from './held-instruments.ts';
import { joinBracketed } from './join-bracketed.ts';
import { joinUnits } from './join-units.ts';
import { judge, judgeAlone } from './judge-places.ts';
import type { Citation, Mention, Target } from './mention.ts';
import { buildNameLexicon, type NameNode } from './name-lexicon.ts';
import { canStandAlone, readAntecedent } from './read-anaphora.ts';
import { type ReadingContext, readMentions } from './read-mentions.ts';
import { numberBehindName } from './read-name-numbers.ts';
import { readUnitLevels } from './read-unit-phrases.ts';
import type { KnownInstrument, Reference } from './reference.ts';
import { writeReference } from './write-reference.ts';

/** What the resolver is told beside the text. */
export type ResolveOptions = {
  /** The language in which citations are written; the text may mix all six. */
  lang?: string;
  /** What is loaded, by slug. */
  known: ReadonlyMap<string, KnownInstrument>;
  catalogue: Catalogue;
  /** The text's footnotes, each at the UTF-16 offset of its mark. */
  footnotes?: readonly { mark: string; at: number; text: string }[];
  /** Dates of adoption by slug, beside those of the catalogue. */
  documentDates?: ReadonlyMap<string, string>;
  /** Titles by slug, in whatever languages, beside those of the catalogue. */
  documentTitles?: ReadonlyMap<string, readonly string[]>;
  /** The instrument that a number without a name means, for example that of the question before. */
  antecedent?: string;
  /** True for a question that a person typed, in which "bangkok rules" names an instrument. */
  question?: boolean;
};

/** Finds every citation in a text and says which provisions it means. Never throws; linear in the text's length. */
export function resolveReferences(text: string, options: ResolveOptions): Reference[] {
  const view = createCorpusView(options.catalogue, options.known);
  const context = { view, lexicon: lexiconOf(options.catalogue, options.known), anyCase: options.question ?? false };
  const resolveText: ResolveText = (part, before) => {
    const folded = foldText(part);
    const { citations, last } = readCitations(folded.text, context, before, options.antecedent);
    const references = citations.flatMap((citation) => referenceOf(part, folded, citation, view, options) ?? []);
    return { references: joinBracketed(part, references), last };
  };
  const { references } = resolveText(text, null);
  return options.footnotes?.length ? attachFootnotes(text, references, options.footnotes, resolveText) : references;
}

function readCitations(
  text: string,
  context: ReadingContext,
  before: Target | null,
  antecedent: string | undefined,
): { citations: Citation[]; last: Target | null } {
  const { view } = context;
  const mentions = readMentions(text, context, before);
  const numbers = mentions.flatMap((mention) => numberBehindName(text, mention, view) ?? []);
  const levels = [...readUnitLevels(text).filter((level) => !isInside(level, mentions)), ...numbers];
  levels.sort((one, other) => one.start - other.start);
  const earlier: Mention[] = [];
  const citations = attachUnits(text, mentions, joinUnits(text, levels)).flatMap((citation): Citation[] => {
    if (citation.mention && citation.phrase === null && isIncomplete(citation.mention, view)) return [];
    if (!citation.mention) return withAntecedent(text, citation, earlier, antecedent, view);
    if (earlier.at(-1) !== citation.mention) earlier.push(citation.mention);
    return [citation];
  });
  return { citations, last: earlier.at(-1)?.target ?? before };
}

/** How many instruments back a lone number may reach. */
const lookBack = 6;

function withAntecedent(
  text: string,
  citation: Citation,
  earlier: readonly Mention[],
  antecedent: string | undefined,
  view: CorpusView,
): Citation[] {
  if (!citation.phrase) return [];
  const back = readAntecedent(text, citation.phrase, earlier);
  if (back === 'elsewhere') return [];
  if (back) return [{ ...citation, end: back.end, mention: back.mention }];
  const alone = canStandAlone(text, citation);
  const near = alone
    ? earlier.slice(-lookBack)
    : earlier.slice(-1).filter((one) => isSameSentence(text, one, citation));
  const fitting = near.findLast((mention) => fits(view, mention, citation));
  if (fitting) return [{ ...citation, mention: fitting }];
  if (antecedent) return [{ ...citation, mention: mentionOf(antecedent, citation, view) }];
  return alone ? [citation] : [];
}

/** "Paragraph 8" is so common that it goes back to an instrument of its own sentence only. */
function isSameSentence(text: string, mention: Mention, { start }: Citation): boolean {
  return start - mention.end < 400 && !/[.;。؟?!]/.test(text.slice(mention.end, start));
}

/** A lone "rule 45" goes back to an instrument named before it only where that one has such a rule. */
function fits(view: CorpusView, mention: Mention, { phrase }: Citation): boolean {
  return judge(view, mention.target, phrase).status === 'found';
}

function mentionOf(slug: string, { start, end }: Citation, view: CorpusView): Mention {
  const entry = view.entry(slug);
  const target = {
    kind: 'instrument' as const,
    symbol: entry?.symbol ?? null,
    slugs: [slug],
    treaty: entry?.treaty ?? null,
    annex: null,
  };
  return { start, end, target, date: null, needsNumber: false, bare: false };
}

/** A singular name, or a bare number, is a citation only with a place in it or where the corpus has it. */
function isIncomplete({ needsNumber, bare, target }: Mention, view: CorpusView): boolean {
  return needsNumber || (bare && !view.entriesOf(target.symbol ?? '').length);
}

function isInside(level: { start: number }, mentions: readonly Mention[]): boolean {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= level.start) low = middle + 1;
    else high = middle;
  }
  return (mentions[low]?.start ?? Infinity) <= level.start;
}

function referenceOf(
  text: string,
  folded: FoldedText,
  citation: Citation,
  view: CorpusView,
  options: ResolveOptions,
): Reference | null {
  const { mention, phrase } = citation;
  const judgement = mention
    ? judge(view, mention.target, phrase)
    : phrase && judgeAlone(view, phrase, options.question);
  return judgement && writeReference({ text, folded, citation, judgement, view, options });
}

type Known = ResolveOptions['known'];

const lexicons = new WeakMap<Catalogue, WeakMap<Known, NameNode>>();
const lexiconsOfCatalogue = new WeakMap<Catalogue, NameNode>();

/** The names of a catalogue, and of what else is at hand and has a title of its own. */
function lexiconOf(catalogue: Catalogue, known: Known): NameNode {
  const byKnown = lexicons.get(catalogue) ?? new WeakMap<Known, NameNode>();
  lexicons.set(catalogue, byKnown);
  const built = byKnown.get(known) ?? makeLexicon(catalogue, known);
  byKnown.set(known, built);
  return built;
}

function makeLexicon(catalogue: Catalogue, known: Known): NameNode {
  const others = heldInstruments(catalogue, known);
  if (others.length > 0) return buildNameLexicon(catalogue, furtherInstruments, others);
  const built = lexiconsOfCatalogue.get(catalogue) ?? buildNameLexicon(catalogue, furtherInstruments);
  lexiconsOfCatalogue.set(catalogue, built);
  return built;
}
