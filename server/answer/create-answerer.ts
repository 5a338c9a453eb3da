import type { Catalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { Provision, ProvisionRecord } from '#corpus/provision/provision.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { Answer, AnswerEvent, AnswerQuestion, Question } from './answer.ts';
import { composeQuotations } from './composers/quotation/quotation-composer.ts';
import type { Excerpt } from './composers/quotation/quote-passage.ts';
import type { Evidence } from './evidence/evidence.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import { createInstrumentTexts } from './evidence/instrument-texts.ts';
import { recordsOfPassage } from './evidence/passage.ts';
import { createRarities } from './evidence/word-rarity.ts';
import { noticesOf } from './notices/notices-of.ts';
import { createPresentation } from './present/present-answer.ts';
import { readQuestion } from './question/read-question.ts';
import { select } from './selection/select.ts';
import type { Selection } from './selection/selection.ts';
import { createSourceBook } from './source-book.ts';
import { verifyStatement } from './verify-statement.ts';

export type AnswererParts = {
  index: ProvisionIndex;
  retrieve: Retrieve;
  catalogue: Catalogue;
  /** Adds the addresses at which a provision opens. */
  present: (record: ProvisionRecord) => Promise<Provision>;
  /** Milliseconds since the epoch, for the time of asking. */
  clock?: () => number;
  newId: () => string;
};

/** Makes the function that answers questions: retrieve → compose → verify → present. */
export function createAnswerer(parts: AnswererParts): AnswerQuestion {
  const { index, retrieve, catalogue, present, newId, clock = Date.now } = parts;
  const texts = createInstrumentTexts(index);
  const rarityIn = createRarities(index);
  const resolve = async (text: string, lang: string) =>
    resolveReferences(text, { lang, catalogue, known: (await atHand(index)).known, question: true });

  return async function* answerQuestion(asked: Question, signal?: AbortSignal): AsyncGenerator<AnswerEvent> {
    const start = clock();
    const watch = createStopwatch();
    const question = readQuestion(asked);

    yield { type: 'progress', stage: 'retrieve' };
    const evidence = await gatherEvidence(question, asked.instruments, { index, retrieve, texts, rarityIn, resolve });
    signal?.throwIfAborted();
    const selection = select(evidence);
    const tookToRetrieve = watch.lap();

    yield { type: 'progress', stage: 'compose' };
    const drafted =
      selection.status === 'answered' ? composeQuotations(selection.excerpts, catalogue, question.lang) : [];
    const tookToCompose = watch.lap();

    yield { type: 'progress', stage: 'verify' };
    const book = createSourceBook(selection.status === 'answered' ? selection.excerpts.flatMap(recordsOf) : []);
    const presentation = createPresentation(book, present);
    for (const statement of drafted) yield* await presentation.show(verifyStatement(statement, book));
    const tookToVerify = watch.lap();

    yield { type: 'progress', stage: 'present' };
    const notices = await noticesOf({
      evidence,
      selection,
      shown: presentation.shown,
      catalogue,
      texts,
      ...(await atHand(index)),
    });
    for (const notice of notices) yield { type: 'notice', notice };
    const { version } = await index.identity();
    yield {
      type: 'answer',
      answer: {
        id: newId(),
        asked: new Date(start).toISOString(),
        corpus: version,
        question: asked.question,
        lang: question.lang,
        ...outcome(selection, presentation.shown.statements.length, evidence),
        ...presentation.shown,
        notices,
        composer: 'quotation',
        took: { retrieve: tookToRetrieve, compose: tookToCompose, verify: tookToVerify },
      },
    };
  };
}

/** What is there to be cited. */
async function atHand(index: ProvisionIndex) {
  const [documents, instruments] = await Promise.all([index.documents(), index.knownInstruments()]);
  return { documents, known: new Map(instruments.map((instrument) => [instrument.slug, instrument])) };
}

function recordsOf({ passage }: Excerpt): ProvisionRecord[] {
  return recordsOfPassage(passage);
}

/** An answer of which nothing passed its checks is none. */
function outcome(selection: Selection, shown: number, evidence: Evidence): Pick<Answer, 'status' | 'nearest'> {
  if (selection.status === 'answered' && shown > 0) return { status: 'answered', nearest: [] };
  const found = evidence.found.slice(0, 3).map(({ passage }) => passage.record.id);
  return { status: 'not-in-sources', nearest: selection.status === 'not-in-sources' ? selection.nearest : found };
}

function createStopwatch(now: () => number = () => performance.now()) {
  let last = now();
  return {
    /** Milliseconds since the last lap. */
    lap(): number {
      const elapsed = now() - last;
      last += elapsed;
      return Math.round(elapsed * 10) / 10;
    },
  };
}
