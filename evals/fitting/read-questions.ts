import { catalogue } from '#corpus/catalogue.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { readSubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { createCitable } from '#server/answer/evidence/citable.ts';
import type { Evidence } from '#server/answer/evidence/evidence.ts';
import { gatherEvidence } from '#server/answer/evidence/gather-evidence.ts';
import { createInstrumentTexts } from '#server/answer/evidence/instrument-texts.ts';
import { ownRecordsOf, type Passage } from '#server/answer/evidence/passage.ts';
import { createSubjectLines } from '#server/answer/evidence/subject-lines.ts';
import { createRarities } from '#server/answer/evidence/word-rarity.ts';
import { readQuestion } from '#server/answer/question/read-question.ts';
import { selectNamed } from '#server/answer/selection/select.ts';
import type { QuestionCase } from '../cases/case.ts';
import type { EvalServices } from '../context.ts';
import { goldAmong, isRight } from '../scorers/match-gold.ts';

/** A question with all that was found for it, where passages are chosen and not named. */
export type FoundQuestion = { one: QuestionCase; evidence: Evidence };

/** What is merely acceptable is worth less than what an answer must rest on. */
export const acceptableTarget = 0.5;

/** Finds what may answer each question; leaves out those whose answer is named or goes through everything. */
export async function readQuestions(
  cases: readonly QuestionCase[],
  { index, retrieve }: Pick<EvalServices, 'index' | 'retrieve'>,
): Promise<FoundQuestion[]> {
  const texts = createInstrumentTexts(index);
  const rarityIn = createRarities(index);
  const linesIn = createSubjectLines(await readSubjectIndex());
  const { known } = await createCitable(index, catalogue)();
  const resolve = async (text: string, lang: string) =>
    resolveReferences(text, { lang, catalogue, known, question: true });
  const read: FoundQuestion[] = [];
  for (const one of cases) {
    const { question, history = [], lang } = one;
    const asked = readQuestion({ question, history, lang });
    const evidence = await gatherEvidence(asked, undefined, { index, retrieve, texts, rarityIn, linesIn, resolve });
    if (evidence.found.length > 0 && !asked.aims.has('all') && !selectNamed(evidence)) read.push({ one, evidence });
  }
  return read;
}

/** What a passage would add to an answer: the gold provisions in it, whether it may be cited, and what that is worth. */
export function judge(passage: Passage, one: QuestionCase): { gold: string[]; isRight: boolean; target: number } {
  const ids = ownRecordsOf(passage).map(({ id }) => id);
  const gold = goldAmong(ids, one);
  const right = ids.some((id) => isRight(id, one));
  return { gold, isRight: right, target: gold.length > 0 ? 1 : right ? acceptableTarget : 0 };
}
