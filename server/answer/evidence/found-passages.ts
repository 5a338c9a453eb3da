import type { FoundPart, RetrievedProvision } from '#server/retrieval/retrieval.ts';
import { coverageOf, type FocusStems, focusOf } from './coverage.ts';
import type { Evidence, FoundPassage } from './evidence.ts';
import { textKey } from './instrument-texts.ts';
import { idsAround, type Passage } from './passage.ts';
import { stemsOf } from './passage-stems.ts';
import type { SubjectLines } from './subject-lines.ts';

type Gathered = Pick<Evidence, 'question' | 'retrieval' | 'texts' | 'rarity' | 'lines'> & {
  hits: RetrievedProvision[];
};

// Parts of one rule that were found alike share its score; the order in which they were found breaks the tie.
const tieBreak = 0.001;

/** Puts what was found together into the passages in which it stands, best first. */
export function foundPassages(gathered: Gathered): FoundPassage[] {
  const { question, retrieval, texts, rarity, lines, hits } = gathered;
  const judge = createJudge(focusOf({ question, retrieval, rarity }), lines, likenessToLines(hits));
  const found = new Map<Passage, FoundPassage>();
  for (const hit of hits) {
    const text = texts.get(textKey(hit.provision));
    for (const [rank, part] of partsOf(hit).entries()) {
      const passage = text?.holding.get(part.id);
      if (!passage) continue;
      const entry = found.get(passage) ?? { passage, ...judge(passage), score: 0, cosine: null, hits: [] };
      entry.score = Math.max(entry.score, part.score - rank * tieBreak);
      if (part.cosine !== undefined) entry.cosine = Math.max(entry.cosine ?? -1, part.cosine);
      entry.hits.push(part);
      found.set(passage, entry);
    }
  }
  return [...found.values()].sort((one, other) => other.score - one.score);
}

type Judged = Pick<FoundPassage, 'asked' | 'coverage' | 'lineCoverage' | 'subjectCoverage'>;

/** Says how far a passage, by its words and by the lines that lead to it, is about what was asked. */
function createJudge(focus: FocusStems, lines: SubjectLines, asked: ReadonlyMap<string, number>) {
  return (passage: Passage): Judged => {
    const likenesses = idsAround(passage).flatMap((id) => asked.get(id) ?? []);
    const { each, together } = lines.leadingTo(passage);
    const stems = stemsOf(passage);
    return {
      asked: likenesses.length > 0 ? Math.max(...likenesses) : null,
      coverage: coverageOf(stems, focus),
      lineCoverage: each.length > 0 ? Math.max(...each.map((line) => coverageOf(line, focus))) : null,
      subjectCoverage: coverageOf(stems.union(together), focus),
    };
  };
}

/** How near a question is to the lines of each provision that was found; lines of a whole rule hold for its parts. */
function likenessToLines(hits: readonly RetrievedProvision[]): Map<string, number> {
  const parts = hits.flatMap(partsOf);
  return new Map(parts.flatMap(({ id, asked }) => (asked === undefined ? [] : [[id, asked]])));
}

function partsOf({ provision, score, evidence, parts }: RetrievedProvision): FoundPart[] {
  if (parts && parts.length > 0) return parts;
  return (evidence.length > 0 ? evidence : [provision.id]).map((id) => ({ id, score }));
}
