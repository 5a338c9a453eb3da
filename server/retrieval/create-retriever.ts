import type { Embedder } from '#corpus/embedding/embedder.ts';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { KnownInstrument, Reference } from '#corpus/references/reference.ts';
import { createWiden, thesaurus as shippedThesaurus, type Thesaurus } from '#corpus/thesaurus/thesaurus.ts';
import { referredTo } from './commentaries-asked.ts';
import { type Fuse, fuseScores } from './fuse-scores.ts';
import { gatherFamilies, placeOfItself } from './gather-families.ts';
import { createKnownCorpus, isAtHand } from './known-corpus.ts';
import { createKnownWords } from './known-words.ts';
import { gainsOf, namedInstruments, withoutNames } from './named-instruments.ts';
import { placeHits } from './place-hits.ts';
import { createEmbedQuestion } from './question-vector.ts';
import { readQuestion } from './read-question.ts';
import type { Retrieve } from './retrieval.ts';
import { createSearchByMeaning } from './search-by-meaning.ts';
import { createSearchBySubject } from './search-by-subject.ts';
import { narrowed, searchScopes } from './search-scopes.ts';
import type { Subjects } from './subject-lines.ts';
import { measuredTuning, type Tuning } from './tuning.ts';

/** So many are taken from each door before they are put together: a family needs several, a page shows ten. */
const candidatesMin = 100;

export type RetrieverParts = {
  index: ProvisionIndex;
  /** Best first for the languages they share. */
  embedders: readonly Embedder[];
  resolveReferences: (
    text: string,
    options: { lang: string; known: ReadonlyMap<string, KnownInstrument> },
  ) => Reference[];
  thesaurus?: Thesaurus;
  subjects?: Subjects;
  tuning?: Tuning;
  fuse?: Fuse;
};

const noSubjects: Subjects = { entries: [], vectorsBy: async () => null };

/** Finds provisions by references in the question, by its words, its meaning and its subjects, in one ranking. */
export function createRetriever(parts: RetrieverParts): Retrieve {
  const {
    index,
    embedders,
    resolveReferences,
    thesaurus = shippedThesaurus,
    subjects = noSubjects,
    tuning = measuredTuning,
    fuse = fuseScores,
  } = parts;
  const knownCorpus = createKnownCorpus(index);
  const widening = tuning.reading.thesaurus ? thesaurus : {};
  const knownWords = createKnownWords({ index, embedders, thesaurus, subjects: subjects.entries });
  const embedQuestion = createEmbedQuestion(tuning.formShare);
  const searchBySubject = createSearchBySubject({ embedders, embedQuestion, subjects });
  const searchByMeaning = createSearchByMeaning({ index, embedders, embedQuestion });
  const widen = createWiden(widening);

  return async ({ question, lang, limit, filter = {} }) => {
    const corpus = await knownCorpus();
    const references = resolveReferences(question, { lang, known: corpus.instruments });
    const gains = gainsOf(namedInstruments(references), corpus, tuning);
    const known = tuning.reading.spelling ? await knownWords(lang, corpus.version) : null;
    const reading = readQuestion(question, lang, { known, widen });
    const scopes = narrowed(filter, gains).map((inside) => ({
      ...readQuestion(withoutNames(question, references), lang, { known, widen }),
      filter: inside,
    }));
    const search = { lang, corpus, limit: Math.max(candidatesMin, 2 * limit) };
    const [{ words, meaning }, subject] = await Promise.all([
      searchScopes([{ ...reading, filter }, ...scopes], {
        ...{ ...search, index, searchByMeaning, termsWeight: tuning.termsWeight },
      }),
      searchBySubject({ ...(scopes[0] ?? reading), ...search, filter }),
    ]);
    const candidates = fuse({ words, meaning, subject }, { ...tuning, gains });
    const places = tuning.families
      ? gatherFamilies(candidates, { ...tuning, exists: (id) => isAtHand(corpus, id) })
      : candidates.map(placeOfItself);
    const referred = referredTo(question, references, (id) => isAtHand(corpus, id));
    return {
      hits: await placeHits(referred, places, { index, lang, limit, corpus }),
      references,
      wordsOnly: meaning === null,
      bestMeaning: meaning?.best ?? null,
      bestAsked: subject.best,
      nearestSilent: subject.nearestSilent,
      readAs: reading.readAs,
    };
  };
}
