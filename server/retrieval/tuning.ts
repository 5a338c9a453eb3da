/**
 * The numbers of the ranking, chosen on the development questions; docs/retrieval.md holds what each is worth, and
 * `npm run ablation` measures it again.
 */
export type Tuning = {
  /**
   * The weight of words beside meaning. On questions in lay words the ranking by their own words is noise; the terms
   * of the thesaurus make up for that in part. Beside word vectors, which know less of meaning, words weigh more.
   */
  wordsWeight: Record<'sentence-encoder' | 'word-vectors', number>;
  /** The weight of the terms that the thesaurus adds beside the question's own words, in the ranking by words. */
  termsWeight: number;
  /**
   * The subject index: its share beside the texts' own words and meaning, of instruments that have entries in it, and
   * how much of it are the words of the lines rather than their meaning.
   */
  subject: { share: number; wordsShare: number };
  /** What a provision in another language is worth beside one in the question's own, which comes first. */
  foreignWeight: number;
  /**
   * How much of the form that all questions share is taken out of a question's vector. Sentence encoders mix the form
   * with the subject, and short provisions that resemble any question are found for every one.
   */
  formShare: number;
  /** Parts of a rule whose scores lie so near the best one's speak for the rule rather than for themselves. */
  likeness: number;
  /** A part of a rule that is not shown first keeps this share of its score, so that other rules come before it. */
  relativesShare: number;
  /**
   * What a provision gains by standing in an instrument that the question names, or in another of the same document:
   * an annex's name often means the resolution that adopts it.
   */
  namedGain: number;
  /** What is read into a question beside its own words. */
  reading: { spelling: boolean; thesaurus: boolean };
  /** Whether a rule is shown once for all its parts. */
  families: boolean;
};

export const measuredTuning: Tuning = {
  wordsWeight: { 'sentence-encoder': 0.4, 'word-vectors': 0.6 },
  termsWeight: 0.45,
  subject: { share: 0.5, wordsShare: 0.45 },
  foreignWeight: 0.8,
  formShare: 0.7,
  likeness: 0.5,
  relativesShare: 0.6,
  namedGain: 0.4,
  reading: { spelling: true, thesaurus: true },
  families: true,
};
