import type { FoundTitle } from './read-titles.ts';
import type { Reference } from './reference.ts';
import type { UnitPhrase } from './unit-phrase.ts';

/** What a mention means before a number is looked at: a symbol, or instruments known by name. */
export type Target = {
  kind: Reference['kind'];
  symbol: string | null;
  /** The instruments of the catalogue that a name means, one mostly; empty for a symbol. */
  slugs: string[];
  treaty: Reference['treaty'];
  /** The annex of the symbol that a name outside the catalogue means. */
  annex: string | null;
};

/** An instrument in the folded text. */
export type Mention = {
  start: number;
  end: number;
  target: Target;
  date: string | null;
  /** The title in quotation marks beside a symbol. */
  title?: FoundTitle;
  /** True where only a number beside it makes it a citation. */
  needsNumber: boolean;
  /** True for a number that nothing calls a resolution. */
  bare: boolean;
  /** True for "Ibid.", which takes the target of the mention before it. */
  ibid?: true;
  /** The place that the mention itself gives, as a provision id does. */
  place?: UnitPhrase;
};

/** A citation in the folded text: an instrument, a place in it, or both; a place alone has no mention. */
export type Citation = { start: number; end: number; mention: Mention | null; phrase: UnitPhrase | null };
