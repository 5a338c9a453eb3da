import type { SearchFilter } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Reference } from '#corpus/references/reference.ts';

/** How a provision was found; through the subject index, it is by the words or the meaning of its lines. */
export type MatchedBy = 'reference' | 'words' | 'meaning';

/**
 * A provision found in a hit: its own fused score, its likeness in meaning where it was found by meaning, and the
 * likeness of the question to the nearest of its lines in the subject index, where it has some (`asked`).
 */
export type FoundPart = { id: string; score: number; cosine?: number; asked?: number };

/**
 * A provision found, one a provision id, with its fused score in 0..1 and the doors that found it.
 * Where several parts of a rule were found alike, the hit is the rule; `evidence` are the ids of what was found in it,
 * best first, the hit's own among them where it was found itself; `parts` are the same with what each
 * is worth by itself.
 */
export type RetrievedProvision = {
  provision: ProvisionRecord;
  score: number;
  matchedBy: MatchedBy[];
  evidence: string[];
  parts?: FoundPart[];
};

/** What a question found, best first, and how it was read. */
export type Retrieval = {
  hits: RetrievedProvision[];
  /** Citations in the question, resolved. */
  references: Reference[];
  /** True when no embedder covers the question's language: found by words alone. */
  wordsOnly: boolean;
  /** The best cosine of any provision, before fusion; null when found by words alone. */
  bestMeaning: number | null;
  /**
   * The best cosine of the question to any line of the subject index: how near it comes to what the texts are known to
   * answer. Null where lines are compared by words alone, absent where there are none.
   */
  bestAsked?: number | null;
  /** The same of the lines that lead nowhere: what people ask that no text answers. Null where there are none. */
  nearestSilent?: number | null;
  /** Words of the question that were read as others: widened by the thesaurus, or taken for a misspelling. */
  readAs: { asked: string; as: string[] }[];
};

export type RetrievalRequest = { question: string; lang: string; limit: number; filter?: SearchFilter };

/** question → provisions, through four doors at once: references, words, meaning, subjects. */
export type Retrieve = (request: RetrievalRequest) => Promise<Retrieval>;
