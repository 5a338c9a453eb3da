// `node evals/companions/main.ts`: fits how likely a passage belongs beside the best one, on the development
// questions; prints what each threshold would show, cross-validated; writes the weights.
import { writeFile } from 'node:fs/promises';
import { loadConfig } from '#config';
import { companionFeatures } from '#server/answer/selection/companions/companion-features.ts';
import type { CompanionWeights } from '#server/answer/selection/companions/companion-model.ts';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig, openServices } from '../open-services.ts';
import { fitLogistic, type Logistic, likelihood } from './fit-logistic.ts';
import { type QuestionCandidates, readExamples } from './read-examples.ts';

const weightsFile = new URL('../../server/answer/selection/companions/companion-weights.json', import.meta.url);

/** Of 1 to 40 the figures hardly differ; the weights are the calmer the more it is. */
const ridge = 15;
const folds = 8;
const thresholds = [0.6, 0.5, 0.4, 0.35, 0.3, 0.2];

const say = (line: string) => process.stderr.write(`${line}\n`);
const services = await openServices(evalsConfig(loadConfig()), { say, asIs: true });
const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
const development = all.filter((one) => one.split === 'development' && one.gold.length > 0);
const questions = await readExamples(development, services);

const guesses = new Map(
  [...Array(folds).keys()].flatMap((fold) => {
    const model = modelOf(questions.filter((question) => foldOf(question) !== fold));
    return questions.filter((question) => foldOf(question) === fold).map((question) => [question, model] as const);
  }),
);
for (const threshold of thresholds) process.stdout.write(`${lineOf(threshold)}\n`);
await writeFile(weightsFile, `${JSON.stringify(asFile(modelOf(questions)), null, 2)}\n`);
process.exit();

function modelOf(those: readonly QuestionCandidates[]): Logistic {
  return fitLogistic(
    those.flatMap(({ candidates }) => candidates.slice(1)),
    ridge,
  );
}

/** Questions with the same answer stay together, so that none is learnt from its own paraphrase. */
function foldOf({ id, candidates }: QuestionCandidates): number {
  const gold = candidates.flatMap((candidate) => candidate.gold).sort();
  const name = gold.length > 0 ? gold.join() : id;
  return [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) >>> 0, 0) % folds;
}

function lineOf(threshold: number): string {
  let [shown, right, cited, gold] = [0, 0, 0, 0];
  for (const [{ candidates, goldCount }, model] of guesses) {
    const kept = candidates.filter(({ features }, at) => at === 0 || likelihood(model, features) >= threshold);
    shown += kept.length;
    right += kept.filter((candidate) => candidate.isRight).length;
    cited += new Set(kept.flatMap((candidate) => candidate.gold)).size;
    gold += goldCount;
  }
  const figures = [right / shown, cited / gold].map((figure) => figure.toFixed(3));
  return `from ${threshold}: ${figures[0]} of ${shown} passages right, ${figures[1]} of ${gold} gold ones among them`;
}

function asFile({ bias, means, spreads, weights }: Logistic): CompanionWeights {
  const round = (value: number) => Number(value.toFixed(4));
  return {
    bias: round(bias),
    features: companionFeatures.map((name, at) => ({
      name,
      mean: round(means[at] ?? 0),
      spread: round(spreads[at] ?? 1),
      weight: round(weights[at] ?? 0),
    })),
  };
}
