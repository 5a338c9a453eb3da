import type { Provision } from '#corpus/provision/provision.ts';
import type { Notice } from '../answer.ts';
import type { WidenedWord } from '../evidence/coverage.ts';
import { fillMessage, messagesIn } from '../messages/messages.ts';
import { contentStemsOf } from '../text/words.ts';
import type { NoticeParts } from './notice-parts.ts';

/** Shows how words of the question were read, as far as what is quoted speaks of them only as they were read. */
export function noticeReadAs({ evidence, shown }: NoticeParts): Notice[] {
  const { question, retrieval } = evidence;
  const decisive = retrieval.readAs.filter((reading) => shown.sources.some((source) => isDecisive(reading, source)));
  if (decisive.length === 0) return [];
  const readings = decisive.map(({ asked, as }) => `${asked} → ${as.join(', ')}`).join('; ');
  return [{ kind: 'read-as', text: fillMessage(messagesIn(question.lang).notices.readAs, { readings }) }];
}

/** True where a provision has the words as which a word was read and not the word itself. */
function isDecisive({ asked, as }: WidenedWord, { text, headings, lang }: Provision): boolean {
  const said = contentStemsOf([...headings, text].join('\n'), lang);
  const holds = (words: string) => {
    const stems = contentStemsOf(words, lang);
    return stems.size > 0 && stems.isSubsetOf(said);
  };
  return !holds(asked) && as.some(holds);
}

/** Says when nothing could be found by its meaning. */
export function noticeWordsOnly({ evidence }: NoticeParts): Notice[] {
  const { question, retrieval } = evidence;
  return retrieval.wordsOnly && !question.isCourtesy
    ? [{ kind: 'words-only', text: messagesIn(question.lang).notices.wordsOnly }]
    : [];
}
