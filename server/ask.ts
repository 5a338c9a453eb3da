// `npm run ask -- "question"`: an answer in the terminal, with its citations.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { ConfigError, loadConfig } from '#config';
import { type Catalogue, catalogue } from '#corpus/catalogue.ts';
import type { Answer } from './answer/answer.ts';
import { collectAnswer } from './answer/collect-answer.ts';
import { withIndexed } from './answer/evidence/known-names.ts';
import { answerInWords } from './answer/present/answer-in-words.ts';
import { ingestNotStarted } from './ingest-state.ts';
import { unknownInstruments } from './library/unknown-instruments.ts';
import { type BuiltServices, createServices } from './services.ts';

const help = `Usage: npm run ask -- [--json] [--lang LANG] [--instrument SLUG]… "question"

Answers a question from the instruments at hand, each statement with its verified citations.

  --json              the whole answer as JSON, for programs
  --lang LANG         the language to answer in: ar, en, es, fr, ru or zh; read from the question unless given
  --instrument SLUG   only this instrument; may be repeated
  --help              this text

Exit status: 0 answered, 1 the sources do not answer, 2 the command was not understood, 3 something failed.`;

const statuses = { answered: 0, 'not-in-sources': 1, usage: 2, failed: 3 } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return sayUsage(options);
  if (options.help) return print(help, statuses.answered);
  if (!options.question) return sayUsage('Ask something: the question is missing.');
  try {
    const { answer, names } = await ask(options);
    return print(
      options.json ? JSON.stringify(answer, null, 2) : answerInWords(answer, names),
      statuses[answer.status],
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error instanceof ConfigError ? statuses.usage : statuses.failed;
  }
}

type Options = { question: string; json: boolean; help: boolean; lang?: string; instruments: string[] };

/** The options, or what is wrong with them. */
function readOptions(args: string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        lang: { type: 'string' },
        instrument: { type: 'string', multiple: true, default: [] },
      },
    });
    const { json, help: isHelp, lang, instrument } = values;
    const question = positionals.join(' ').trim();
    return { question, json, help: isHelp, instruments: instrument, ...(lang ? { lang } : {}) };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** The answer, and by what names everything at hand is called. */
async function ask({ question, instruments, lang }: Options): Promise<{ answer: Answer; names: Catalogue }> {
  const services = await createServices(loadConfig(), {
    log: pino({ level: 'silent' }),
    ingestState: () => ingestNotStarted,
  });
  try {
    await refuseUnknown(instruments, services);
    const answer = await collectAnswer(services.answerQuestion({ question, instruments, ...(lang ? { lang } : {}) }));
    return { answer, names: withIndexed(catalogue, await services.index.documents()) };
  } finally {
    await services.close();
  }
}

/** An instrument that nobody knows is a slip of the pen, and not one of which nothing is said. */
async function refuseUnknown(slugs: readonly string[], { library }: BuiltServices): Promise<void> {
  const unknown = await unknownInstruments(library, slugs);
  if (unknown.length > 0) throw new ConfigError(`No instrument ${unknown.join(', ')} is known here.`);
}

function sayUsage(problem: string): number {
  process.stderr.write(`${problem}\n\n${help}\n`);
  return statuses.usage;
}

function print(text: string, status: number): number {
  process.stdout.write(`${text}\n`);
  return status;
}
