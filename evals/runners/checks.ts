import { catalogue } from '#corpus/catalogue.ts';
import type { Statement } from '#server/answer/answer.ts';
import { createVerifyText, type VerifyText } from '#server/answer/verify-text.ts';
import { caseSetOf } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { DefectCase, HonestCase } from '../cases/statement-case.ts';
import type { EvalContext } from '../context.ts';
import type { Outcome, SuiteRun } from '../measures/outcome.ts';
import { percentiles } from '../measures/percentiles.ts';
import { type MutatedCase, mutatedCases } from './mutated-cases.ts';

/** Has the checks judge statements with a planted fault, and honest ones, as `POST /api/verify` would. */
export async function runChecks({ services }: EvalContext): Promise<SuiteRun> {
  const { index } = await services();
  const verifyText = createVerifyText({ index, catalogue });
  const defects = await readCases(new URL('../cases/defects.jsonl', import.meta.url), DefectCase);
  const honest = await readCases(new URL('../cases/honest.jsonl', import.meta.url), HonestCase);
  const loaded = new Set((await index.knownInstruments()).map(({ slug }) => slug));
  const isAtHand = ({ sources }: HonestCase | DefectCase) => sources.every((id) => loaded.has(id.split('/')[0] ?? ''));
  const took: number[] = [];
  const outcomes: Outcome[] = [];
  const mutated = await mutatedCases(honest.filter(isAtHand), index);
  const cases: (DefectCase | MutatedCase | HonestCase)[] = [...defects, ...mutated, ...honest];
  for (const one of cases.filter(isAtHand)) {
    const start = performance.now();
    const statements = await verify(verifyText, one);
    took.push((performance.now() - start) / Math.max(1, statements.length));
    outcomes.push('check' in one ? defectOutcome(one, statements) : honestOutcome(one, statements));
  }
  const lacking = cases.length - outcomes.length;
  return {
    suite: 'checks',
    outcomes,
    skipped: lacking ? [`${lacking} statements: their sources are not at hand`] : [],
    headline: ['defects caught', 'honest statements withheld'],
    facts: percentiles('a statement, its sources loaded and judged', took),
  };
}

function verify(verifyText: VerifyText, { text, sources, lang }: HonestCase | DefectCase): Promise<Statement[]> {
  return verifyText({ text, sources, lang });
}

/** Figures are reported for each language, instrument and half of the cases. */
function groupsOf({ lang, sources, origin, split }: HonestCase | DefectCase): Outcome['groups'] {
  const set = caseSetOf(split);
  return {
    origin: [origin],
    split: [split],
    set: [set],
    language: [lang],
    instrument: [sources[0]?.split('/')[0] ?? ''],
  };
}

function defectOutcome(one: DefectCase | MutatedCase, statements: readonly Statement[]): Outcome {
  const caught = isWithheld(statements) ? 1 : 0;
  return {
    id: one.id,
    groups: { defect: [one.check], ...groupsOf(one), ...('mutation' in one && { mutation: [one.mutation] }) },
    scores: {
      'defects caught': [caught, 1],
      [`caught: ${one.check}`]: [caught, 1],
      [`caught, by ${one.origin === 'mutation' ? 'mutation' : 'hand'}: ${one.check}`]: [caught, 1],
    },
    asked: `${one.text} ← ${one.sources.join(', ')}`,
    came: describe(statements),
  };
}

function honestOutcome(one: HonestCase, statements: readonly Statement[]): Outcome {
  return {
    id: one.id,
    groups: groupsOf(one),
    scores: { 'honest statements withheld': [isWithheld(statements) ? 1 : 0, 1] },
    asked: `${one.text} ← ${one.sources.join(', ')}`,
    came: describe(statements),
  };
}

/** A statement that is lost on the way counts as shown: nobody has withheld it. */
function isWithheld(statements: readonly Statement[]): boolean {
  return statements.some(({ verdict }) => verdict === 'withheld');
}

function describe(statements: readonly Statement[]): string {
  const failed = statements.flatMap(({ checks }) => checks.filter(({ passed }) => !passed));
  return failed.map(({ name, detail }) => (detail ? `${name}: ${detail}` : name)).join('; ') || 'verified';
}
