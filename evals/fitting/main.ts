// `node evals/fitting/main.ts`: fits, on the development questions, how likely a passage answers, how likely the
// sources answer at all, and how likely a passage belongs beside the best one; prints what that is worth,
// cross-validated; writes the weights.
import { writeFile } from 'node:fs/promises';
import { loadConfig } from '#config';
import { QuestionCase } from '../cases/case.ts';
import { readCases } from '../cases/read-cases.ts';
import { evalsConfig, openServices } from '../open-services.ts';
import { availableCases } from '../runners/available-cases.ts';
import { fitAnswerable } from './fit-answerable.ts';
import { fitCompanions } from './fit-companions.ts';
import { fitItems } from './fit-items.ts';
import { fitRelevance } from './fit-relevance.ts';
import { readQuestions } from './read-questions.ts';

const selection = new URL('../../server/answer/selection/', import.meta.url);

const say = (line: string) => process.stderr.write(`${line}\n`);
const services = await openServices(evalsConfig(loadConfig()), { say, asIs: true });
const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
const { cases } = await availableCases(services.index, all);
const questions = await readQuestions(
  cases.filter(({ split }) => split === 'development'),
  services,
);

const relevance = fitRelevance(questions);
await write('relevance/relevance-weights.json', relevance);
await write('answerable/answerable-weights.json', fitAnswerable(questions, relevance.weights));
await write('items/item-weights.json', fitItems(questions, relevance.weights));
await write('companions/companion-weights.json', fitCompanions(questions, relevance.weights));
process.exit();

async function write(file: string, { weights, figures }: { weights: object; figures: string[] }): Promise<void> {
  for (const line of figures) process.stdout.write(`${line}\n`);
  await writeFile(new URL(file, selection), `${JSON.stringify(weights, null, 2)}\n`);
}
