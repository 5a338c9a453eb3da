import { focusOf } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { asksForList } from '../question/asks-for-list.ts';
import { kindsAskedFor } from '../question/kinds-asked-for.ts';
import { addDefinitions } from './add-definitions.ts';
import { addLimits } from './add-limits.ts';
import { isAnswerable } from './answerable/is-answerable.ts';
import { countsWhatIsAsked } from './asked-measure.ts';
import { withCompanions } from './companions/with-companions.ts';
import { answeringExcerpt } from './excerpts.ts';
import { noticeFalsePremise, noticePremiseUnsupported } from './false-premise.ts';
import { inLawyersOrder } from './in-lawyers-order.ts';
import { noticePartlyCovered } from './partly-covered.ts';
import { presumesNumber } from './presumed-numbers.ts';
import { type RankedPassage, rankByRelevance } from './relevance/relevance.ts';
import type { Selection } from './selection.ts';

/** In a comparison the second may lie further behind. */
const shareOfCompared = 0.6;

/** More than this can't be compared side by side. */
const comparedMax = 3;

/** Where none of so many counts a thing, the sources don't say how many of it. */
const aroundMax = 4;

/** How many provisions are named where nothing answers. */
const nearestMax = 3;

/** Chooses the passages that bear on a question, and only those; none where the sources don't answer it. */
export function choosePassages(evidence: Evidence): Selection {
  const ranked = ofKindAskedFor(rankByRelevance(evidence), evidence);
  const [best] = ranked;
  if (!best || !isAnswerable(ranked, evidence)) return declined(ranked, evidence);
  const { question } = evidence;
  const focus = focusOf(evidence);
  const chosen = question.aims.has('comparison') ? bestOfEach(ranked) : withCompanions(ranked, evidence);
  const ordered = inLawyersOrder(addLimits(addDefinitions(chosen, evidence), evidence), evidence);
  const passages = ordered.map(({ passage }) => passage);
  const excerpts = ordered.map((entry) =>
    answeringExcerpt(entry, focus, { isWhole: asksForList(question.asked, question.lang) }),
  );
  const around = ranked.slice(0, aroundMax).map(({ passage }) => passage);
  if (!countsWhatIsAsked(evidence, [...passages, ...around]) || presumesNumber(evidence, excerpts))
    return declined(ranked, evidence);
  const notices = [...noticeFalsePremise(evidence, excerpts, focus), ...noticePartlyCovered(evidence, focus, passages)];
  return { status: 'answered', excerpts, notices };
}

function declined(ranked: readonly RankedPassage[], evidence: Evidence): Selection {
  return { status: 'not-in-sources', nearest: nearestOf(ranked), notices: noticePremiseUnsupported(evidence) };
}

/** "Which Beijing Rules ask for …" is not answered by a commentary, as far as a rule was found. */
function ofKindAskedFor(ranked: readonly RankedPassage[], { question }: Evidence): readonly RankedPassage[] {
  if (!question.aims.has('all')) return ranked;
  const kinds = kindsAskedFor(question.asked, question.lang);
  const asked = ranked.filter(({ passage }) => kinds.has(passage.record.kind));
  return asked.length > 0 ? asked : ranked;
}

/** Side by side: what each instrument has on it, the best first; of a single one, as for any question. */
function bestOfEach(ranked: readonly RankedPassage[]): RankedPassage[] {
  const [best, ...others] = ranked;
  if (!best) return [];
  const firsts = [...Map.groupBy(ranked, ({ passage }) => passage.record.instrument).values()].flatMap((group) =>
    group.slice(0, 1),
  );
  const compared = firsts.filter(({ relevance }) => relevance >= best.relevance * shareOfCompared);
  return compared.length > 1 ? compared.slice(0, comparedMax) : [best, ...others].slice(0, 2);
}

/** What is nearest where nothing answers. */
export function nearestOf(ranked: readonly RankedPassage[]): string[] {
  return ranked.slice(0, nearestMax).map(({ passage }) => passage.record.id);
}
