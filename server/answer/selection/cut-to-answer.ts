import type { ProvisionRecord } from '#corpus/provision/provision.ts';
import { coveredBy, type FocusStems } from '../evidence/coverage.ts';
import { limitsWhatPrecedes } from '../text/limits.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';
import { contentStemsOf } from '../text/words.ts';

// What can be read at a glance is never cut: to see a provision whole is worth more than to see it short.
const wholeUpTo = 700;

/**
 * The words of a provision that answer: the sentences that speak of the question, with every sentence that limits
 * one of them, and a visible ellipsis where something is left out between. Short provisions stay whole.
 */
export function cutToAnswer({ text, lang }: ProvisionRecord, focus: FocusStems): string {
  const sentences = sentencesOf(text, lang);
  if (text.length <= wholeUpTo || sentences.length < 3) return text;
  const speaks = sentences.map(
    ({ start, end }) => coveredBy(contentStemsOf(text.slice(start, end), lang), focus).length,
  );
  const most = Math.max(...speaks);
  if (most === 0) return text;
  const kept = sentences.map((_sentence, at) => (speaks[at] ?? 0) * 2 > most);
  keepTogether(
    kept,
    sentences.map(({ start, end }) => limitsWhatPrecedes(text.slice(start, end), lang)),
  );
  return joinKept(text, sentences, kept);
}

/** A sentence that leans on the one before it stays with it, whichever of the two answers. */
function keepTogether(kept: boolean[], leans: readonly boolean[]): void {
  for (let at = kept.length - 1; at > 0; at--) if (kept[at] && leans[at]) kept[at - 1] = true;
  for (let at = 1; at < kept.length; at++) if (kept[at - 1] && leans[at]) kept[at] = true;
}

function joinKept(text: string, sentences: readonly Sentence[], kept: readonly boolean[]): string {
  let words = '';
  let lastEnd: number | null = null;
  sentences.forEach(({ start, end }, at) => {
    if (!kept[at]) return;
    if (lastEnd === null) words += at > 0 ? '… ' : '';
    else words += kept[at - 1] ? text.slice(lastEnd, start) : ' … ';
    words += text.slice(start, end);
    lastEnd = end;
  });
  return kept.at(-1) ? words : `${words} …`;
}
