import type { ProvisionIndex } from '#corpus/index/provision-index.ts';
import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { QuestionCase } from '../cases/case.ts';

/** The cases that the documents at hand allow, and for the others one line a reason. */
export type AvailableCases = { cases: QuestionCase[]; skipped: string[] };

/**
 * Sets aside the cases whose gold provisions are not at hand, so that a missing document never looks like a bad answer.
 * A provision that a complete instrument lacks is a fault of the case or of the reading, and is named.
 */
export async function availableCases(index: ProvisionIndex, cases: readonly QuestionCase[]): Promise<AvailableCases> {
  const complete = await completeInstruments(index);
  const reasons = new Map<string, number>();
  const available: QuestionCase[] = [];
  for (const one of cases) {
    const lacking = await firstLacking(index, one);
    if (!lacking) available.push(one);
    else count(reasons, reasonFor(lacking, complete));
  }
  return { cases: available, skipped: [...reasons].map(([reason, cases]) => `${plural(cases)}: ${reason}`) };
}

async function completeInstruments(index: ProvisionIndex): Promise<Set<string>> {
  const instruments = (await index.documents()).flatMap((document) => document.instruments);
  return new Set(instruments.filter(({ status }) => status === 'complete').map(({ slug }) => slug));
}

async function firstLacking(index: ProvisionIndex, { gold }: QuestionCase): Promise<string | null> {
  for (const id of gold) if ((await index.languagesOf(id)).length === 0) return id;
  return null;
}

function reasonFor(id: string, complete: ReadonlySet<string>): string {
  const slug = parseProvisionId(id)?.instrument ?? id;
  return complete.has(slug)
    ? `${id} is not among the provisions that were read`
    : `${slug} is not at hand, or only as an excerpt`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function plural(cases: number): string {
  return cases === 1 ? '1 case' : `${cases} cases`;
}
