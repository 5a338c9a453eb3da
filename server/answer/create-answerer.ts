import type { Catalogue } from '#corpus/catalogue.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { Provision, ProvisionRecord } from '#corpus/provision/provision.ts';
import { resolveReferences } from '#corpus/references/resolve-references.ts';
import type { SubjectIndex } from '#corpus/subject-index/subject-index.ts';
import type { Retrieve } from '#server/retrieval/retrieval.ts';
import type { Answer, AnswerEvent, AnswerQuestion, Question } from './answer.ts';
import { composeAnswer } from './compose-answer.ts';
import type { Composer } from './composers/composer.ts';
import { composerSources, passagesForComposer, recordsOfPassages } from './composers/composer-sources.ts';
import { composeQuotations } from './composers/quotation/quotation-composer.ts';
import { createCitable } from './evidence/citable.ts';
import type { Evidence } from './evidence/evidence.ts';
import { gatherEvidence } from './evidence/gather-evidence.ts';
import { createInstrumentTexts } from './evidence/instrument-texts.ts';
import { createSubjectLines } from './evidence/subject-lines.ts';
import { createRarities } from './evidence/word-rarity.ts';
import { noticesOf } from './notices/notices-of.ts';
import { createPresentation } from './present/present-answer.ts';
import { inLanguageAsked } from './question/asks-for-language.ts';
import { readQuestion } from './question/read-question.ts';
import type { ReadAgain } from './read-again.ts';
import { select } from './selection/select.ts';
import type { Selection } from './selection/selection.ts';
import { createSourceBook } from './source-book.ts';

export type AnswererParts = {
  index: ProvisionIndex;
  retrieve: Retrieve;
  catalogue: Catalogue;
  /** Adds the addresses at which a provision opens. */
  present: (record: ProvisionRecord) => Promise<Provision>;
  /** Writes the statements; the provisions are quoted where there is none, or where it fails. */
  composer?: Composer | null;
  /** Reads again what the composer wrote and the checks let pass; it can only withhold. */
  readAgain?: ReadAgain | null;
  /** Milliseconds since the epoch, for the time of asking. */
  clock?: () => number;
  newId: () => string;
  /** What people ask that a provision answers; none where there is no subject index. */
  subjects?: SubjectIndex;
};

/** Makes the function that answers questions: retrieve → compose → verify → present. */
export function createAnswerer(parts: AnswererParts): AnswerQuestion {
  const { index, retrieve, catalogue, present, newId, composer = null, readAgain = null, clock = Date.now } = parts;
  const linesIn = createSubjectLines(parts.subjects ?? []);
  const texts = createInstrumentTexts(index);
  const rarityIn = createRarities(index);
  const citable = createCitable(index, catalogue);
  const resolve = async (text: string, lang: string, antecedent?: string) => {
    const { known } = await citable();
    return resolveReferences(text, { lang, catalogue, known, question: true, ...(antecedent ? { antecedent } : {}) });
  };

  return async function* answerQuestion(asked: Question, signal?: AbortSignal): AsyncGenerator<AnswerEvent> {
    const id = newId();
    const start = clock();
    const watch = createStopwatch();
    const question = readQuestion(inLanguageAsked(asked));

    yield { type: 'progress', stage: 'retrieve' };
    const evidence = await gatherEvidence(question, asked.instruments, {
      index,
      retrieve,
      texts,
      rarityIn,
      linesIn,
      resolve,
    });
    signal?.throwIfAborted();
    const selection = select(evidence);
    const excerpts = selection.status === 'answered' ? selection.excerpts : [];
    const retrieveMs = watch.lap();

    yield { type: 'progress', stage: 'compose' };
    const { version, names, documents, known, resolve: resolveCitations } = await citable();
    const quotations = composeQuotations(excerpts, names, question.lang);
    const passages = composer ? passagesForComposer(excerpts, evidence) : excerpts.map(({ passage }) => passage);
    const book = createSourceBook(recordsOfPassages(passages), [], resolveCitations);
    const presentation = createPresentation(book, present);
    const composeMs = watch.lap();

    yield { type: 'progress', stage: 'verify' };
    const request = { question, sources: composerSources(passages, names, question.lang), salt: id };
    const writer = selection.status === 'answered' ? composer : null;
    const composed = yield* composeAnswer(
      { composer: writer, request, quotations, book, presentation, readAgain },
      signal,
    );
    const verifyMs = watch.lap();

    yield { type: 'progress', stage: 'present' };
    const { shown } = presentation;
    const notices = await noticesOf({
      evidence,
      selection,
      shown,
      composed,
      catalogue: names,
      texts,
      documents,
      known,
    });
    for (const notice of notices) yield { type: 'notice', notice };
    yield {
      type: 'answer',
      answer: {
        id,
        asked: new Date(start).toISOString(),
        corpus: version,
        question: asked.question,
        lang: question.lang,
        ...outcome(selection, shown.statements.length, evidence),
        ...shown,
        notices,
        composer: composed.composer,
        took: { retrieve: retrieveMs, compose: composeMs, verify: verifyMs },
      },
    };
  };
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
