import { z } from 'zod';
import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import type { Feedback } from '../store/answer-archive.ts';
import type { Answer, Citation } from './answer.ts';
import { folded } from './text/fold-text.ts';

/** How an answer stands when it is opened again. */
export const Review = z
  .object({
    /** The version of the index that it was held against. */
    corpus: z.string(),
    /** Sources whose words are others today, and those that are not at hand any more. */
    changed: z.array(z.string()),
    missing: z.array(z.string()),
    /** Statements that the sources of today don't bear out, counted from 0. */
    doubtful: z.array(z.number().int()),
    /** What readers called wrong; null for the answer as a whole. */
    calledWrong: z.array(z.object({ statement: z.number().int().nullable(), comment: z.string().nullable() })),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof Review>;

/** Holds an answer against the texts of today. */
export async function reviewAnswer(
  answer: Answer,
  index: Pick<ProvisionIndex, 'identity' | 'provision'>,
  feedback: readonly Feedback[],
): Promise<Review> {
  const { version } = await index.identity();
  const today = new Map(
    await Promise.all(answer.sources.map(async ({ id, lang }) => [id, await index.provision(id, lang)] as const)),
  );
  const changed = answer.sources.filter(({ id, text }) => isOther(today.get(id), text)).map(({ id }) => id);
  const missing = answer.sources.filter(({ id }) => today.get(id) === null).map(({ id }) => id);
  const unsure = new Set([...changed, ...missing]);
  const doubtful = answer.statements.flatMap(({ citations }, at) =>
    citations.some((citation) => isDoubtful(citation, unsure, today)) ? [at] : [],
  );
  const wrong = feedback.filter(({ verdict }) => verdict === 'wrong');
  const calledWrong = wrong.map(({ statement, comment }) => ({ statement, comment }));
  return { corpus: version, changed, missing, doubtful, calledWrong };
}

function isOther(record: ProvisionRecord | null | undefined, text: string): boolean {
  return Boolean(record) && folded(record?.text ?? '') !== folded(text);
}

/** Quoted words must still stand in their source; a paraphrase is in doubt with every change of its source. */
function isDoubtful(
  { provision, quote, footnote }: Citation,
  unsure: ReadonlySet<string>,
  today: ReadonlyMap<string, ProvisionRecord | null>,
): boolean {
  if (!unsure.has(provision)) return false;
  const record = today.get(provision);
  if (!record || quote === null) return true;
  const text = footnote === undefined ? record.text : record.footnotes.find(({ mark }) => mark === footnote)?.text;
  return !folded(text ?? '').includes(folded(quote));
}
