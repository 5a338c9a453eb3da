import { parseProvisionId } from '#corpus/provision/provision-id.ts';
import type { FoundPart, RetrievedProvision } from '#server/retrieval/retrieval.ts';
import { coverageOf, focusOf } from './coverage.ts';
import type { Evidence, FoundPassage } from './evidence.ts';
import { textKey } from './instrument-texts.ts';
import type { Passage } from './passage.ts';
import { stemsOf } from './passage-stems.ts';

type Gathered = Pick<Evidence, 'question' | 'retrieval' | 'texts' | 'rarity'> & { hits: RetrievedProvision[] };

// Parts of one rule that were found alike share its score; the order in which they were found breaks the tie.
const tieBreak = 0.001;

/** Puts what was found together into the passages in which it stands, best first. */
export function foundPassages({ question, retrieval, texts, rarity, hits }: Gathered): FoundPassage[] {
  const focus = focusOf({ question, retrieval, rarity });
  const asked = likenessToLines(hits);
  const found = new Map<Passage, FoundPassage>();
  for (const hit of hits) {
    const text = texts.get(textKey(hit.provision));
    for (const [rank, part] of partsOf(hit).entries()) {
      const passage = text?.holding.get(part.id);
      if (!passage) continue;
      const entry = found.get(passage) ?? newlyFound(passage, coverageOf(stemsOf(passage), focus), asked);
      entry.score = Math.max(entry.score, part.score - rank * tieBreak);
      if (part.cosine !== undefined) entry.cosine = Math.max(entry.cosine ?? -1, part.cosine);
      entry.hits.push(part);
      found.set(passage, entry);
    }
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
}

function newlyFound(passage: Passage, coverage: number, asked: ReadonlyMap<string, number>): FoundPassage {
  const ids = [...above(passage.record.id), ...passage.items.map(({ id }) => id)];
  const likenesses = ids.flatMap((id) => asked.get(id) ?? []);
  const nearest = likenesses.length > 0 ? Math.max(...likenesses) : null;
  return { passage, score: 0, cosine: null, asked: nearest, coverage, hits: [] };
}

/** How near a question is to the lines of each provision that was found; lines of a whole rule hold for its parts. */
function likenessToLines(hits: readonly RetrievedProvision[]): Map<string, number> {
  const parts = hits.flatMap(partsOf);
  return new Map(parts.flatMap(({ id, asked }) => (asked === undefined ? [] : [[id, asked]])));
}

/** An id with those of everything in which it stands. */
function above(id: string): string[] {
  const depth = parseProvisionId(id)?.locator.path.length ?? 1;
  const steps = id.split('.');
  return [...Array(depth).keys()].map((less) => steps.slice(0, steps.length - less).join('.'));
}

function partsOf({ provision, score, evidence, parts }: RetrievedProvision): FoundPart[] {
  if (parts && parts.length > 0) return parts;
  return (evidence.length > 0 ? evidence : [provision.id]).map((id) => ({ id, score }));
}
