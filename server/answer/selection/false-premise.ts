import type { Notice } from '../answer.ts';
import { has, lexiconOf } from '../checks/lexicon/lexicon.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import { sentencesOf } from '../text/sentences.ts';

/** A question that takes it for granted that something is allowed and asks only where. */
const whereAllowed: Record<string, RegExp> = {
  en: /\b(?:which|what|where)\b[^?]{0,60}\b(?:allows?|permits?|lets?|authori[sz]es?|entitles?|provides for)\b/i,
  fr: /\b(?:quel(?:le)?s?|où)\b[^?]{0,60}\b(?:autorise|permet)/i,
  es: /\b(?:qué|cuál|dónde)\b[^?]{0,60}\b(?:permite|autoriza)/i,
  ru: /(?:какое|какой|какая|где)[^?]{0,60}(?:разреша|позволя|допуска)/iu,
  zh: /(?:哪|何)[^？]{0,30}(?:允许|准许)/u,
  ar: /(?:أي|أين)[^؟]{0,60}(?:تسمح|يسمح|تجيز|يجيز)/u,
};

/** Says so where a question asks which provision allows something and what is quoted forbids it. */
export function noticeFalsePremise({ question }: Evidence, excerpts: readonly Excerpt[]): Notice[] {
  if (!whereAllowed[question.lang]?.test(question.asked)) return [];
  const forbidding = excerpts.filter(({ passage, items }) =>
    forbids([...passage.chapeaux, passage.record, ...items].map(({ text }) => text).join(' '), passage.record.lang),
  );
  if (forbidding.length === 0) return [];
  const provisions = forbidding.map(({ passage }) => passage.record.id);
  return [{ kind: 'false-premise', text: messagesIn(question.lang).notices.premiseContradicted, provisions }];
}

/** True when a sentence forbids and none merely allows. */
function forbids(text: string, lang: string): boolean {
  const lexicon = lexiconOf(lang);
  if (!lexicon) return false;
  const sentences = sentencesOf(text, lang).map(({ start, end }) => text.slice(start, end));
  const [forbidding, others] = [true, false].map((wanted) =>
    sentences.filter((one) => (has(one, lexicon.force.prohibition) || has(one, lexicon.bans)) === wanted),
  );
  return (forbidding?.length ?? 0) > 0 && !others?.some((one) => has(one, lexicon.force.permission));
}
