import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { FoundPart, Retrieval } from '#server/retrieval/retrieval.ts';
import type { ReadQuestion } from '../question/read-question.ts';
import type { InstrumentText } from './instrument-texts.ts';
import type { Passage } from './passage.ts';
import type { SubjectLines } from './subject-lines.ts';

/** A passage that was found, and how well it fits the question. */
export type FoundPassage = {
  passage: Passage;
  /** The best score of any provision in it, 0..1 as retrieval fused it. */
  score: number;
  /** The best likeness in meaning of any provision in it; null where none was found by meaning. */
  cosine: number | null;
  /** The best likeness of the question to a line of the subject index that leads to it; null where none was near. */
  asked: number | null;
  /** The share of the question's words that it speaks of, rare words counting more; 0..1. */
  coverage: number;
  /** The same of the line of the subject index, among those that lead to it, that says most of it; null without lines. */
  lineCoverage: number | null;
  /** The share of the question's words of which it speaks or any line does that leads to it. */
  subjectCoverage: number;
  /** The provisions in it that were found, best first, and how near each is by itself. */
  hits: FoundPart[];
};

/** Everything that is known when an answer is chosen. */
export type Evidence = {
  question: ReadQuestion;
  retrieval: Retrieval;
  /** Best first. */
  found: FoundPassage[];
  /** Provisions that the turns before spoke of, the last one last. */
  spokenOf: string[];
  /** Provisions to which the question points without naming them. */
  pointedTo: string[];
  /** What the references in the question name, and what is nearest where there is no such thing, as far as at hand. */
  referred: ReadonlyMap<string, ProvisionRecord>;
  /** The instruments that the question names and the resolutions that carry them, where it asks whether they bind. */
  carried: ReadonlySet<string>;
  /** The instruments named as a whole and those of the same documents, as far as something in them was found; else null. */
  scope: ReadonlySet<string> | null;
  /** The instruments that the question names as a whole or leans on, and those of the same documents, found or not. */
  whole: ReadonlySet<string> | null;
  /** The two instruments that the question names as a whole to have them compared, the older one first; else null. */
  compared: readonly [string, string] | null;
  /** The instruments of what was found, by slug and language. */
  texts: ReadonlyMap<string, InstrumentText>;
  /** The lines of the subject index in the asker's language. */
  lines: SubjectLines;
  /** How much a stem says of the subject: 1 for one that stands nowhere else, towards 0 for one that stands everywhere. */
  rarity: (stem: string) => number;
};
