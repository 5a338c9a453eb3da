import { type RerankingModel, rerank } from 'ai';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Retrieval, Retrieve, RetrievedProvision } from './retrieval.ts';

export type RerankingOptions = {
  model: RerankingModel;
  /** Told when the model failed and the order stayed as it was found. */
  onFailure: (error: unknown) => void;
  timeoutMs?: number;
};

/** So many are put into a new order: what lies further down is seldom the answer, and each costs. */
const rerankedMin = 30;

/** What reranking models read of a text, or less. */
const charactersMax = 2_000;

/**
 * The same retrieval with its hits in the order of a reranking model. What the question cites stays first. The order
 * stays as it was found when the model fails: a provider that is down makes no search fail.
 */
export function withReranking(retrieve: Retrieve, options: RerankingOptions): Retrieve {
  return async (request) => {
    const retrieval = await retrieve({ ...request, limit: Math.max(request.limit, rerankedMin) });
    return { ...retrieval, hits: (await reordered(request.question, retrieval, options)).slice(0, request.limit) };
  };
}

async function reordered(
  question: string,
  { hits }: Retrieval,
  { model, onFailure, timeoutMs = 3_000 }: RerankingOptions,
): Promise<RetrievedProvision[]> {
  const cited = hits.filter(({ matchedBy }) => matchedBy.includes('reference'));
  const others = hits.filter(({ matchedBy }) => !matchedBy.includes('reference'));
  if (others.length < 2) return hits;
  try {
    const { ranking } = await rerank({
      model,
      query: question,
      documents: others.map(({ provision }) => textOf(provision)),
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(timeoutMs),
    });
    const order = [...new Set([...ranking.map(({ originalIndex }) => originalIndex), ...others.keys()])];
    return [...cited, ...inOrder(others, order)];
  } catch (error) {
    onFailure(error);
    return hits;
  }
}

/** The scores keep their places, so that they still fall from the first to the last and mean what they did. */
function inOrder(hits: readonly RetrievedProvision[], order: readonly number[]): RetrievedProvision[] {
  return order.flatMap((from, place) => {
    const [hit, score] = [hits[from], hits[place]?.score];
    return hit && score !== undefined ? [{ ...hit, score }] : [];
  });
}

function textOf({ headings, text }: ProvisionRecord): string {
  return [...headings, text].join('. ').slice(0, charactersMax);
}
