import { officialOrEnglish } from '#corpus/provision/label.ts';
import type { Notice } from '../answer.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { textOfPassage } from '../evidence/passage.ts';
import { messagesIn } from '../messages/messages.ts';
import { type AboutInstrument, asksAboutInstrument } from '../question/asks-about-instrument.ts';
import { natureWords } from '../question/nature-words.ts';
import { wholeExcerpt } from './excerpts.ts';
import type { Selection } from './selection.ts';

/** What a question asks of an instrument as a whole; null where it asks what the instrument says on a subject. */
export function aboutInstrument({ question, whole }: Evidence): AboutInstrument | null {
  const asked = whole && asksAboutInstrument(question.asked, question.lang);
  if (!asked) return null;
  const subject = question.focus.filter(({ text, weight }) => weight === 1 && !asked.words.includes(text));
  return subject.some(({ text }) => !isOfForm(text)) ? null : asked.what;
}

/**
 * Answers since when an instrument is by the paragraph that adopts it; the date itself, and what came after it, are
 * told beside. Nothing is summarised, for only what is quoted can be verified. Null where something else is asked for.
 */
export function selectAboutInstrument(evidence: Evidence): Selection | null {
  const about = aboutInstrument(evidence);
  if (about === null) return null;
  const excerpts = about === 'date' ? adopting(evidence) : [];
  if (excerpts.length > 0) return { status: 'answered', excerpts, notices: [] };
  return { status: 'not-in-sources', nearest: [], notices: about === 'summary' ? [noSummary(evidence)] : [] };
}

function isOfForm(word: string): boolean {
  return /^(?:resolutions?|instruments?|texts?|whole|entire|short\p{L}*|brief\p{L}*|résolutions?|resoluci\p{L}+|резолюци\p{L}+|决议|القرار)$/iu.test(
    word,
  );
}

function adopting({ whole, texts }: Evidence) {
  const passages = [...texts.values()].flatMap((text) => text.passages);
  const adopts = passages.find(
    (passage) =>
      whole?.has(passage.record.instrument) &&
      natureWords[officialOrEnglish(passage.record.lang)].isAdopted.test(textOfPassage(passage)),
  );
  return adopts ? [wholeExcerpt(adopts)] : [];
}

function noSummary({ question }: Evidence): Notice {
  return { kind: 'not-understood', text: messagesIn(question.lang).notices.noSummary };
}
