import type { Notice } from '../answer.ts';
import { has, lexiconOf } from '../checks/lexicon/lexicon.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import { coverageOf, type FocusStems } from '../evidence/coverage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { messagesIn } from '../messages/messages.ts';
import { namesPlace } from '../question/names-place.ts';
import { asksWhichProvision, presumesPermission } from '../question/presumption.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contentStemsOf } from '../text/words.ts';
import { hasOtherNumber } from './presumed-numbers.ts';

/**
 * Says so where a question takes for granted what is quoted contradicts: that something is allowed which is forbidden,
 * that a number stands there which is another, that one instrument provides what only another one does.
 */
export function noticeFalsePremise(evidence: Evidence, excerpts: readonly Excerpt[], focus: FocusStems): Notice[] {
  const { question } = evidence;
  const contradicting = presumesPermission(question.asked, question.lang)
    ? excerpts.filter((excerpt) => forbids(excerpt, focus))
    : [];
  const elsewhere = contradicting.length === 0 && isElsewhere(evidence, excerpts) ? excerpts : contradicting;
  const found = elsewhere.length > 0 ? elsewhere : hasOtherNumber(evidence, excerpts) ? excerpts : [];
  if (found.length === 0) return [];
  const provisions = found.map(({ passage }) => passage.record.id);
  return [{ kind: 'false-premise', text: messagesIn(question.lang).notices.premiseContradicted, provisions }];
}

/** Says so where a question asks which provision does something and nothing at hand does. */
export function noticePremiseUnsupported({ question }: Evidence): Notice[] {
  if (question.aims.has('all') || !asksWhichProvision(question.asked, question.lang)) return [];
  return [{ kind: 'false-premise', text: messagesIn(question.lang).notices.premiseUnsupported }];
}

/** "Which paragraph of 77/232 adopts the Strategies?" where only what adopts them is quoted, and it is another. */
function isElsewhere({ question, retrieval }: Evidence, excerpts: readonly Excerpt[]): boolean {
  const named = retrieval.references.filter((one) => !namesPlace(one)).flatMap(({ instrument }) => instrument ?? []);
  const [first] = named;
  if (!first || new Set(named).size < 2 || question.aims.has('comparison')) return false;
  return (
    asksWhichProvision(question.asked, question.lang) &&
    excerpts.every(({ passage }) => passage.record.instrument !== first)
  );
}

/** What forbids may speak of so much less of the question than the sentence beside it that speaks most of it. */
const shareOfMost = 0.6;

/** True when a sentence that speaks of the question forbids and does not merely allow. */
function forbids(excerpt: Excerpt, focus: FocusStems): boolean {
  const { lang } = excerpt.passage.record;
  const lexicon = lexiconOf(lang);
  if (!lexicon) return false;
  const sentences = sentencesWithChapeaux(excerpt).map((text) => ({
    text,
    coverage: coverageOf(contentStemsOf(text, lang), focus),
  }));
  const most = Math.max(0, ...sentences.map(({ coverage }) => coverage));
  const speaking = sentences.filter(({ coverage }) => most > 0 && coverage >= most * shareOfMost);
  return speaking.some(
    ({ text }) =>
      (has(text, lexicon.force.prohibition) || has(text, lexicon.bans)) && !has(text, lexicon.force.permission),
  );
}

/** What an item says it says together with the words that open its list. */
function sentencesWithChapeaux({ passage, items }: Excerpt): string[] {
  const { record, chapeaux } = passage;
  const opening = [...chapeaux, record].map(({ text }) => text.split('\n')[0] ?? '');
  const last = opening.map((text) => lastSentence(text, record.lang)).join(' ');
  const above = chapeaux.map(({ text }) => lastSentence(text, record.lang)).join(' ');
  const own = sentencesOf(record.text, record.lang).map(
    ({ start, end }) => `${above} ${record.text.slice(start, end)}`,
  );
  return [...own, ...items.map(({ text }) => `${last} ${text}`)];
}

function lastSentence(text: string, lang: string): string {
  const last = sentencesOf(text, lang).at(-1);
  return last ? text.slice(last.start, last.end) : '';
}
