import { catalogue } from '#corpus/catalogue.ts';
import { withLinks } from '#corpus/provision/links.ts';
import type { Answer, AnswerQuestion } from '#server/answer/answer.ts';
import { collectAnswer } from '#server/answer/collect-answer.ts';
import { createModelComposer, modelLimits } from '#server/answer/composers/model/model-composer.ts';
import { openModel } from '#server/answer/composers/model/open-model.ts';
import { startScriptedServer } from '#server/answer/composers/model/scripted-server.ts';
import { createAnswerer } from '#server/answer/create-answerer.ts';
import { QuestionCase } from '../cases/case.ts';
import { type Misbehaviour, misbehaviours, type Said } from '../cases/misbehaviours.ts';
import { readCases } from '../cases/read-cases.ts';
import type { EvalContext, EvalServices } from '../context.ts';
import type { Outcome, Score, SuiteRun } from '../measures/outcome.ts';
import { fabricatedCitations, shownCitations } from '../scorers/answer-scores.ts';
import { availableCases } from './available-cases.ts';
import { readSourceTexts, type SourceTexts } from './source-texts.ts';

/** The protocols that the scripted server speaks, by what MODEL would be. */
const protocols = { openai: 'scripted', anthropic: 'anthropic:scripted' } as const;
type ProtocolName = keyof typeof protocols;

/** A server on loopback needs no more time than this, and one that says nothing is soon given up. */
const limits = { ...modelLimits, firstChunkMs: 400, chunkMs: 250, totalMs: 1_000 };

/** Questions for each misbehaviour, half of them through each protocol: more where it says something that may be believed. */
const questionsOfLies = 4;
const questionsOfFailures = 2;

/** Lets a model misbehave in every way that the checks exist for, over the wire, and sees what of it a person would see. */
export async function runModel({ services }: EvalContext): Promise<SuiteRun> {
  const { index, retrieve, answerQuestion } = await services();
  const all = await readCases(new URL('../cases/questions.jsonl', import.meta.url), QuestionCase);
  const { cases: available } = await availableCases(index, all.filter(isAsked));
  const cases = await thatAreAnswered(available, answerQuestion);
  const texts = readSourceTexts(index);
  const outcomes: Outcome[] = [];
  for (const [row, misbehaviour] of misbehaviours.entries())
    for (let at = 0; at < (misbehaviour.isLie ? questionsOfLies : questionsOfFailures); at++) {
      const one = cases[((row * questionsOfLies + at) * stride) % cases.length];
      const protocol: ProtocolName = at % 2 === 0 ? 'openai' : 'anthropic';
      if (one) outcomes.push(await letMisbehave(misbehaviour, one, protocol, { index, retrieve }, texts));
    }
  return { suite: 'model', outcomes, skipped: [], headline: ['false statements shown', 'answered all the same'] };
}

/** So that the questions of one misbehaviour are not neighbours in the file. */
const stride = 7;

/** A question that is declined never reaches the model. */
async function thatAreAnswered(
  cases: readonly QuestionCase[],
  answerQuestion: AnswerQuestion,
): Promise<QuestionCase[]> {
  const answered: QuestionCase[] = [];
  for (const one of cases) {
    const { status } = await collectAnswer(answerQuestion({ question: one.question, lang: one.lang }));
    if (status === 'answered') answered.push(one);
    if (answered.length === questionsMax) break;
  }
  return answered;
}

/** So many questions are enough to tell a way of going wrong from what it was asked. */
const questionsMax = 60;

function isAsked({ expect, kind, lang }: QuestionCase): boolean {
  return expect === 'answered' && lang === 'en' && ['plain-lookup', 'numbers', 'definition'].includes(kind);
}

async function letMisbehave(
  misbehaviour: Misbehaviour,
  { id, question, lang }: QuestionCase,
  protocol: ProtocolName,
  { index, retrieve }: Pick<EvalServices, 'index' | 'retrieve'>,
  texts: SourceTexts,
): Promise<Outcome> {
  const said: Said[] = [];
  await using server = await startScriptedServer((request) => {
    const one = misbehaviour.say(request);
    said.push(one);
    return one.pieces;
  });
  const model = openModel({ model: protocols[protocol], baseUrl: server.baseUrl, providerKey: 'scripted' });
  const composer = createModelComposer({ id: protocols[protocol], model, limits });
  const present = async (record: Parameters<typeof withLinks>[0]) =>
    withLinks(record, 'http://localhost:3000', { hasPdf: false, official: null });
  const answerQuestion = createAnswerer({
    index,
    retrieve,
    catalogue,
    present,
    composer,
    newId: () => `${id}-scripted`,
  });
  const answer = await collectAnswer(answerQuestion({ question, lang }));
  return {
    id: `${misbehaviour.name}, ${protocol}, ${id}`,
    groups: { misbehaviour: [misbehaviour.name], protocol: [protocol] },
    scores: await judge(answer, misbehaviour, said, texts),
    asked: `${misbehaviour.name}: ${question}`,
    came: `${answer.composer}, ${answer.withheld} withheld: ${answer.statements.map(({ text }) => text).join(' | ')}`,
  };
}

async function judge(
  answer: Answer,
  { isHonest }: Misbehaviour,
  said: readonly Said[],
  texts: SourceTexts,
): Promise<Record<string, Score>> {
  const shown = new Set(answer.statements.map(({ text }) => text));
  const lies = new Set(said.flatMap((one) => one.lies));
  const truths = new Set(said.flatMap((one) => one.truths ?? []));
  const behind = new Map<object, string | null>();
  for (const citation of shownCitations(answer)) behind.set(citation, await texts.own(citation));
  const hasFailed = answer.composer === 'quotation' && answer.notices.some(({ kind }) => kind === 'composer-failed');
  return {
    'false statements shown': [lies.intersection(shown).size, Math.max(1, lies.size)],
    'fabricated citations shown': fabricatedCitations(answer, (citation) => behind.get(citation) !== null),
    'answered all the same': [answer.status === 'answered' ? 1 : 0, 1],
    ...(isHonest
      ? { 'true statements shown': [truths.intersection(shown).size, truths.size] as const }
      : { 'said that it failed': [hasFailed ? 1 : 0, 1] as const }),
  };
}
