import { formatLocator, parseLocator } from '#corpus/provision/locator.ts';
import type { ProvisionKind } from '#corpus/provision/provision.ts';
import type { Excerpt } from '../composers/quotation/quote-passage.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { InstrumentText } from '../evidence/instrument-texts.ts';
import { kindsAskedFor } from '../question/kinds-asked-for.ts';
import { excerptsOfProvision } from './excerpts.ts';

/** The whole units of one kind in an instrument, such as its rules, by id in the order of the text. */
export type Units = { ids: string[]; text: InstrumentText };

/**
 * The units that a question asks for where it names one instrument and nothing that they should speak of; null where
 * it asks for something else, or more than one instrument of those named has such units.
 */
export function unitsAskedFor(evidence: Evidence): Units | null {
  const { question, whole, texts } = evidence;
  const kinds = kindsAskedFor(question.asked, question.lang);
  if (kinds.size === 0 || whole === null || hasSubject(evidence)) return null;
  const named = [...texts.values()].filter(({ records }) => records[0] && whole.has(records[0].instrument));
  const units = named.map((text) => ({ ids: unitsOf(text, kinds), text })).filter(({ ids }) => ids.length > 0);
  const own = units.filter(({ text }) => isNamed(text, evidence));
  const [only, ...others] = own.length > 0 ? own : units;
  return only && others.length === 0 ? only : null;
}

/** A unit quoted whole. */
export function excerptsOfUnit(id: string, { text }: Units): Excerpt[] {
  return excerptsOfProvision(id, text);
}

function unitsOf({ records }: InstrumentText, kinds: ReadonlySet<ProvisionKind>): string[] {
  const ofKind = records.filter(({ kind }) => kinds.has(kind));
  return [...new Set(ofKind.flatMap(({ instrument, locator }) => rootOf(instrument, locator) ?? []))];
}

function rootOf(instrument: string, locator: string): string | null {
  const place = parseLocator(locator);
  return place && `${instrument}/${formatLocator({ ...place, path: place.path.slice(0, 1) })}`;
}

function isNamed({ records }: InstrumentText, { retrieval }: Evidence): boolean {
  return retrieval.references.some(({ instrument }) => instrument === records[0]?.instrument);
}

/** "How many rules do they have altogether?": such words say nothing of what the rules are about. */
const wordsBeside =
  /^(?:many|number|total|altogether|overall|contains?|comprises?|includes?|consists?|there|has|first|second|third|fourth|fifth|last|final|operative|model|whole|text|nombre|total|compte|comptent|contient|contiennent|comporte\p{L}*|premi\p{L}+|derni\p{L}+|número|contien\p{L}+|tien\p{L}+|consta\p{L}*|primer\p{L}*|últim\p{L}+|содерж\p{L}+|всего|перв\p{L}+|последн\p{L}+|типов\p{L}+|多少|几|共|一共|共有|包含|第一|最后|最后一|有|عدد|تتضمن|تحتوي|يتضمن|الأول\p{L}*|الأخير\p{L}*)$/iu;

function hasSubject({ question }: Evidence): boolean {
  return question.focus.some(
    ({ text, weight }) => weight === 1 && !wordsBeside.test(text) && kindsAskedFor(text, question.lang).size === 0,
  );
}
