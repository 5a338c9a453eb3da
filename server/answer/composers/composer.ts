import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { MarkedStatement } from '../marked-statement.ts';
import type { ReadQuestion } from '../question/read-question.ts';

/** What a composer writes from: the question, and the passages that it may cite, best first. */
export type ComposeRequest = {
  question: ReadQuestion;
  sources: readonly ComposerSource[];
  /** Differs for each answer, so that nobody can know beforehand how a source will be marked. */
  salt: string;
};

/** A provision with the words it must be read with: its chapeaux above, its items below. */
export type ComposerSource = { record: ProvisionRecord; name: string; text: string };

/** Writes statements, each with the sources that it claims. Nothing that it writes is believed. */
export interface Composer {
  /** What an answer says that it was written by. */
  readonly id: string;
  /** Throws ComposerError when it can't go on; what it gave until then stands. */
  compose(request: ComposeRequest, signal?: AbortSignal): AsyncIterable<MarkedStatement>;
}

/** Why a composer could not go on. */
export type ComposerTrouble = 'slow' | 'endless' | 'silent' | 'unreachable';

/** A composer that could not go on. The quotation composer answers in its place. */
export class ComposerError extends Error {
  readonly code = 'composer-failed';
  readonly trouble: ComposerTrouble;

  constructor(trouble: ComposerTrouble, options?: ErrorOptions) {
    super(`The composer could not go on: ${trouble}.`, options);
    this.trouble = trouble;
  }
}
