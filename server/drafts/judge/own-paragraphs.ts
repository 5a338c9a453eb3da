import { shinglesOf, similarity } from '#corpus/references/similarity.ts';
import { contentStemsOf } from '../../answer/text/words.ts';
import type { Finding } from '../finding.ts';
import { cite } from './cite.ts';
import type { DraftView, Judge } from './judgement.ts';
import { type OpeningVerb, openingVerb, openingVerbOf } from './opening-verb.ts';

/** From this likeness on, a paragraph of the draft is one of an earlier resolution taken up again. */
const takenUpFrom = 0.6;
const candidatesMax = 8;

/** Hints where a draft resolution's own paragraph opens with a stronger verb than the text that it takes up. */
export const judgeOwnParagraphs: Judge = (sentence, view) => {
  const opening = openingVerbOf(sentence, view.lang);
  if (!opening) return [];
  const earlier = earlierText(sentence.text, view);
  const before = earlier && openingVerb(earlier.text, view.lang);
  const strongest = strongestAlternative(sentence.text, opening, view.lang);
  if (!earlier || !before || strongest.strength <= before.strength) return [];
  const finding: Finding = {
    kind: 'force-raised',
    severity: 'hint',
    start: sentence.start + strongest.start,
    end: sentence.start + strongest.end,
    message: view.say('strongerVerb', { source: cite(earlier.id, view), written: strongest.verb, said: before.verb }),
    provision: earlier.id,
    suggestions: [{ provision: earlier.id, replacement: before.verb }],
  };
  return [finding];
};

/** "[Requests] [Encourages] Member States": verbs still in brackets are alternatives, of which the strongest counts. */
function strongestAlternative(text: string, opening: OpeningVerb, lang: string): OpeningVerb {
  let strongest = opening;
  for (const { 0: found, index } of text.slice(0, 120).matchAll(/(?:\[|\/|\bor\b)\s*(?=\p{L})/gu)) {
    const start = index + found.length;
    const other = openingVerb(text.slice(start), lang);
    if (other && other.strength > strongest.strength) {
      strongest = { ...other, start: other.start + start, end: other.end + start };
    }
  }
  return strongest;
}

function earlierText(text: string, { shelf, lang }: DraftView): { id: string; text: string } | null {
  const shingles = shinglesOf(text);
  const likely = shelf.withWords(contentStemsOf(text, lang), 'stem', candidatesMax);
  const scored = likely
    .filter(({ text: { record } }) => record.kind === 'paragraph' || record.kind === 'preambular')
    .map(({ text: shelved }) => ({ shelved, likeness: similarity(shinglesOf(shelved.text), shingles) }))
    .sort((one, other) => other.likeness - one.likeness);
  const [best] = scored;
  return best && best.likeness >= takenUpFrom ? { id: best.shelved.record.id, text: best.shelved.text } : null;
}
