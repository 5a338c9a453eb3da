import { parseArgs } from 'node:util';

export const suiteNames = ['parse', 'retrieval', 'answers', 'references', 'drafts', 'checks', 'model'] as const;
export type SuiteName = (typeof suiteNames)[number];

export type EvalArguments = {
  /** Empty for all. */
  suites: SuiteName[];
  /** Take the index as it is, without looking whether a document has changed. */
  asIs: boolean;
  /** Two reports to compare case by case, instead of a run. */
  compare: { before: string; after: string } | null;
};

/** A command line that can't be understood; its message says what can. */
export class EvalArgumentsError extends Error {
  readonly code = 'eval-arguments';
}

export function parseEvalArguments(args: readonly string[]): EvalArguments {
  const { values, positionals } = parseOrExplain(args);
  if (values.compare) {
    const [before, after] = positionals;
    if (!before || !after) throw new EvalArgumentsError(`--compare wants two reports. ${usage}`);
    return { suites: [], asIs: false, compare: { before, after } };
  }
  const unknown = positionals.find((name) => !isSuite(name));
  if (unknown) throw new EvalArgumentsError(`There is no suite "${unknown}". ${usage}`);
  return { suites: positionals.filter(isSuite), asIs: values['as-is'] ?? false, compare: null };
}

const usage = `npm run evals [-- ${suiteNames.join('|')}] [--as-is] or npm run evals -- --compare BEFORE.json AFTER.json`;

function isSuite(name: string): name is SuiteName {
  return (suiteNames as readonly string[]).includes(name);
}

function parseOrExplain(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { compare: { type: 'boolean' }, 'as-is': { type: 'boolean' } },
    });
  } catch (cause) {
    throw new EvalArgumentsError(`${cause instanceof Error ? cause.message : cause}. ${usage}`, { cause });
  }
}
