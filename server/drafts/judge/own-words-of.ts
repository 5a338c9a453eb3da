import { ownWords, withoutReferences } from '../../answer/own-words.ts';
import type { DraftSentence } from '../read/divide-draft.ts';

/** Words in square brackets are not agreed yet, and a number before a paragraph counts nothing. */
const open = /\[[^\]]{0,300}\]|^\s*\(?[0-9]{1,3}[.)]/gu;

/**
 * What a sentence says in its own name: without quotations, citations and what is still in brackets. What is taken out
 * leaves as much white space, so that offsets stay.
 */
export function ownWordsOf({ text, start, quotations, references }: DraftSentence): string {
  const inside = ({ start: from, end }: { start: number; end: number }) => ({ start: from - start, end: end - start });
  const own = withoutReferences(ownWords(text, quotations.map(inside), []), references.map(inside));
  return own.replace(open, (found) => ' '.repeat(found.length));
}
