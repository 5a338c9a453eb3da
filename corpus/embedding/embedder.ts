/**
 * Turns text into vectors of one space. Vectors of two embedders are never compared:
 * `id` names the model and everything that changes its vectors (weights, prefixes, pooling).
 */
export interface Embedder {
  readonly id: string;
  /** How far its ranking can be trusted beside that of words; absent for a sentence encoder. */
  readonly kind?: 'word-vectors';
  readonly dimension: number;
  /** Languages whose provisions are embedded with it, or `'any'`. */
  readonly languages: readonly string[] | 'any';
  /** The longest passage it reads whole, counted by `countTokens`; longer ones are embedded in pieces. */
  readonly tokensMax: number;
  countTokens(text: string): number;
  /** One unit vector a text, in order. */
  embedPassages(texts: readonly string[]): Promise<Float32Array[]>;
  /** The unit vector of a question. */
  embedQuery(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}
