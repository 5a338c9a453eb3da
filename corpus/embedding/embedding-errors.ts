/** An embedding model can't be used. The message says which, why and what to do. */
export class EmbeddingModelError extends Error {
  readonly code = 'embedding-model-unavailable';
  readonly model: string;
  readonly reason: string;

  constructor(model: string, reason: string, options?: { cause?: unknown }) {
    super(
      `The embedding model "${model}" can't be used: ${reason}. Set MODEL_MIRROR to a folder or address that holds it, ` +
        'or EMBEDDING_MODEL=auto to take the best that is at hand.',
      options,
    );
    this.name = 'EmbeddingModelError';
    this.model = model;
    this.reason = reason;
  }
}
