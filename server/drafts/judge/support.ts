import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import type { DraftSentence } from '../read/divide-draft.ts';
import type { ShelvedText } from '../sources/shelf.ts';
import { cite } from './cite.ts';
import { citedAround, citedIn, textsBehind } from './cited-sources.ts';
import { coverage, stemsOf } from './coverage.ts';
import type { DraftView, Judge } from './judgement.ts';
import { openingVerbOf } from './opening-verb.ts';
import { ownWordsOf } from './own-words-of.ts';

/** A sentence of fewer words of its own says nothing that needs a source. */
const stemsMin = 4;

/** From this share on a single provision says what the sentence says; of few words, nearly all must be its. */
const supportedFrom = (stems: ReadonlySet<string>) => (stems.size < 6 ? 0.93 : 0.78);

/** Below this share what is cited speaks of something else, where another provision says so much more of it. */
const besideBelow = 0.45;
const saidElsewhereFrom = 0.62;
const morePlainlyBy = 0.28;

const candidatesMax = 12;

/** Hints at a provision that says what an uncited sentence says. */
export const judgeUncited: Judge = (sentence, view) => {
  if (sentence.references.length > 0 || sentence.noted.length > 0 || sentence.inFootnote) return [];
  if (openingVerbOf(sentence, view.lang)) return [];
  const stems = stemsClaimed(view, sentence.text);
  const best = stems && bestText(stems, view);
  if (!best || best.share < supportedFrom(stems) || isCoveredAround(sentence, best, view)) return [];
  const citation = cite(best.text.record.id, view);
  const finding: Finding = {
    kind: 'could-be-cited',
    severity: 'hint',
    start: sentence.start,
    end: sentence.end,
    message: view.say('couldBeCited', { source: citation }),
    provision: best.text.record.id,
    suggestions: [{ provision: best.text.record.id, replacement: withCitation(sentence.text, citation) }],
  };
  return [finding];
};

/** Finds where a sentence cites one provision and reports another of the same instrument. */
export const judgeMisplaced: Judge = (sentence, view) => {
  const cited = citedIn(sentence);
  const [reference] = cited;
  const isPlain = cited.length === 1 && reference?.status === 'found' && reference.provisions.length === 1;
  if (!isPlain || sentence.quotations.length > 0 || openingVerbOf(sentence, view.lang)) return [];
  const stems = stemsClaimed(view, ownWordsOf(sentence));
  const share = stems ? coverage(stems, stemsOf(textsBehind(cited, view)), view.shelf) : 1;
  if (!stems || share >= besideBelow) return [];
  const best = bestText(stems, view, reference.instrument);
  if (!best || best.share < Math.max(saidElsewhereFrom, share + morePlainlyBy)) return [];
  const { id } = best.text.record;
  const replacement = cite(id, view);
  const finding: Finding = {
    kind: 'wrong-provision',
    severity: 'warning',
    start: reference.start,
    end: reference.end,
    message: view.say('misplaced', { source: replacement, written: reference.text }),
    provision: id,
    suggestions: [{ provision: id, replacement }],
  };
  return [finding];
};

function stemsClaimed({ lang }: DraftView, words: string): Set<string> | null {
  const stems = contentStemsOf(words, lang);
  return stems.size < stemsMin ? null : stems;
}

type Best = { text: ShelvedText; share: number };

function bestText(stems: ReadonlySet<string>, { shelf }: DraftView, instrument: string | null = null): Best | null {
  const likely = shelf
    .withWords(stems, 'stem', instrument ? candidatesMax * 4 : candidatesMax)
    .filter(
      ({ text: { record } }) => record.kind !== 'commentary' && (!instrument || record.instrument === instrument),
    );
  let best: Best | null = null;
  for (const { text } of likely) {
    const share = coverage(stems, text.stems, shelf);
    // Of two that say it all, the one that says least besides is meant.
    const isBetter =
      !best || share > best.share + 0.02 || (share >= best.share - 0.02 && text.stems.size < best.text.stems.size);
    if (isBetter) best = { text, share };
  }
  return best;
}

/** A paragraph that cites once and goes on is cited. */
function isCoveredAround(sentence: DraftSentence, { text }: Best, view: DraftView): boolean {
  return textsBehind(citedAround(sentence, view), view).includes(text);
}

function withCitation(sentence: string, citation: string): string {
  const [end = ''] = /[.;:。؟]?["”»」]?$/u.exec(sentence) ?? [];
  return `${sentence.slice(0, sentence.length - end.length)} (${citation})${end}`;
}
