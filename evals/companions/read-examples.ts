import { catalogue } from '#corpus/catalogue.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import { createCitable } from '#server/answer/evidence/citable.ts';
import { gatherEvidence } from '#server/answer/evidence/gather-evidence.ts';
import { createInstrumentTexts } from '#server/answer/evidence/instrument-texts.ts';
import { type Passage, recordsOfPassage } from '#server/answer/evidence/passage.ts';
import { createRarities } from '#server/answer/evidence/word-rarity.ts';
import { readQuestion } from '#server/answer/question/read-question.ts';
import { companionFeatures, featuresOfCompanions } from '#server/answer/selection/companions/companion-features.ts';
import { companionsAmong } from '#server/answer/selection/companions/with-companions.ts';
import { rankByRelevance } from '#server/answer/selection/relevance.ts';
import { selectReferred } from '#server/answer/selection/select-referred.ts';
import type { QuestionCase } from '../cases/case.ts';
import type { EvalServices } from '../context.ts';
import { goldAmong, isRight } from '../scorers/match-gold.ts';
import type { Example } from './fit-logistic.ts';

/** A passage found for a question, best first: what it would add to precision and to what must be cited. */
export type Candidate = Example & { isRight: boolean; gold: readonly string[] };

/** The passages of one question; the first is shown in any case and is no example. */
export type QuestionCandidates = { id: string; lang: string; goldCount: number; candidates: Candidate[] };

/** What is merely acceptable is worth less than what an answer must rest on. */
const acceptableTarget = 0.5;

/** The passages that would be found for each question, with their features and whether the case wants them. */
export async function readExamples(
  cases: readonly QuestionCase[],
  { index, retrieve }: EvalServices,
): Promise<QuestionCandidates[]> {
  const texts = createInstrumentTexts(index);
  const rarityIn = createRarities(index);
  const { known } = await createCitable(index, catalogue)();
  const resolve = async (text: string, lang: string) =>
    resolveReferences(text, { lang, catalogue, known, question: true });
  const read: QuestionCandidates[] = [];
  for (const one of cases) {
    const { question, history = [], lang } = one;
    const asked = readQuestion({ question, history, lang });
    const evidence = await gatherEvidence(asked, undefined, { index, retrieve, texts, rarityIn, resolve });
    // What is named by number is shown as it was named; nothing is chosen there.
    if (selectReferred(evidence) || asked.aims.has('all')) continue;
    const ranked = rankByRelevance(evidence).slice(0, companionsAmong);
    const features = featuresOfCompanions(ranked, evidence);
    const candidates = ranked.map(({ passage }, at) => ({
      features: companionFeatures.map((name) => features[at - 1]?.[name] ?? 0),
      ...judge(passage, one),
    }));
    if (candidates.length > 0) read.push({ id: one.id, lang, goldCount: one.gold.length, candidates });
  }
  return read;
}

function judge(passage: Passage, one: QuestionCase): Omit<Candidate, 'features'> {
  const ids = recordsOfPassage(passage)
    .filter((record) => !passage.chapeaux.includes(record))
    .map(({ id }) => id);
  const gold = goldAmong(ids, one);
  const right = ids.some((id) => isRight(id, one));
  return { gold, isRight: right, target: gold.length > 0 ? 1 : right ? acceptableTarget : 0 };
}
