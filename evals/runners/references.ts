import { catalogue } from '#corpus/catalogue.ts';
import type { KnownInstrument, Reference } from '#corpus/references/reference.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { readCases } from '../cases/read-cases.ts';
import { ReferenceCase } from '../cases/reference-case.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, Score, SuiteRun } from '../measures/outcome.ts';
import { caseScore } from '../scorers/reference-cases.ts';
import { footnoteScore, nameScore, spanScore, trapScore, unitScore } from '../scorers/references.ts';
import { type MarkedSentence, readMarkedSentences } from './marked-references.ts';
import { writtenBack } from './written-back.ts';

type Known = ReadonlyMap<string, KnownInstrument>;

/** Resolves citations as people write them, those that the United Nations' own texts mark, and those that we write. */
export async function runReferences({ config, services }: EvalContext): Promise<SuiteRun> {
  const { index } = await services();
  const known: Known = new Map((await index.knownInstruments()).map((one) => [one.slug, one]));
  const cases = await readCases(new URL('../cases/references.jsonl', import.meta.url), ReferenceCase);
  const available = cases.filter((one) => isAtHand(one, known));
  const sentences = await readMarkedSentences(config.corpusMirror);
  const start = performance.now();
  const marked = sentences.map(markedOutcome);
  const took = performance.now() - start;
  const lacking = cases.length - available.length;
  return {
    suite: 'references',
    outcomes: [...available.map((one) => caseOutcome(one, known)), ...marked, ...writtenBack(known)],
    headline: ['written citations resolved'],
    skipped: [
      ...(lacking ? [`${lacking} cases: their instruments are not at hand, or only as an excerpt`] : []),
      ...(sentences.length ? [] : ['the marked sentences: CORPUS_MIRROR has no folder "references"']),
    ],
    facts: sentences.length ? { 'sentences a second': Math.round((1000 * sentences.length) / took) } : {},
  };
}

/** A case is fair where each provision that it expects was read, or its instrument is judged by numbering alone. */
function isAtHand({ expect }: ReferenceCase, known: Known): boolean {
  return expect.every(({ provisions }) =>
    provisions.every((id) => {
      const [slug = '', locator = ''] = id.split('/');
      const locators = known.get(slug)?.locators;
      return locators?.size ? locators.has(locator) : !locator.includes('.');
    }),
  );
}

function caseOutcome(one: ReferenceCase, known: Known): Outcome {
  const references = resolveReferences(one.text, { catalogue, known, lang: one.lang });
  return {
    id: one.id,
    groups: { language: [one.lang], split: [one.split] },
    scores: { 'written citations resolved': caseScore(references, one.expect) },
    asked: one.text,
    came: describe(references),
  };
}

function markedOutcome({ id, lang, text, references: gold, unmarked = [] }: MarkedSentence): Outcome {
  const options = { catalogue, known: new Map<string, KnownInstrument>(), lang };
  const inline = gold.flatMap((one) => (one.via === 'inline' ? [one] : []));
  const notes = gold.flatMap((one) => (one.via === 'footnote' ? [one] : []));
  const named = notes.flatMap(({ name, targets }) => (name ? [{ name, targets }] : []));
  const alone = resolveReferences(text, options);
  const footnotes = notes.map(({ at, note }, index) => ({ mark: String(index + 1), at, text: note }));
  const together = footnotes.length ? resolveReferences(text, { ...options, footnotes }) : alone;
  const scores: Record<string, Score> = {
    [`marked references, F1 (${lang})`]: spanScore(alone, inline),
    [`marked units (${lang})`]: unitScore(alone, inline),
    [`footnotes attached (${lang})`]: footnoteScore(together, notes),
    'instruments named': nameScore(alone, named),
    'look-alikes left alone': trapScore(alone, unmarked),
  };
  return { id, groups: { language: [lang] }, scores, asked: text, came: describe(together) };
}

function describe(references: readonly Reference[]): string {
  const lines = references.map(({ text, status, provisions, symbol }) => {
    const meant = provisions.join(', ') || symbol || 'nothing';
    return `“${text}” ${status}: ${meant}`;
  });
  return lines.join('; ') || 'no citation';
}
