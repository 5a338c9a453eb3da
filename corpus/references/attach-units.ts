import type { Citation, Mention } from './mention.ts';
import type { UnitPhrase } from './unit-phrase.ts';

const linkWords = [
  'of|to|in|under|from|by|with|contained|the|its|their|that|this|said|same|UN|United|Nations|General Assembly|Assembly|Security Council|Economic and Social Council|Human Rights Council|Council|resolutions?|GA|on|adopted',
  "de|du|des|la|le|les|l'|d'|sa|ses|cette|Assemblée générale|Assemblée|Conseil économique et social|Conseil|sécurité|droits|l'homme|résolutions?|à",
  'del|el|los|las|su|sus|Asamblea General|Asamblea|Consejo Económico y Social|Consejo|Seguridad|Derechos|Humanos|resoluci(?:ón|ones)|al|a',
  'ее|её|его|своей|своих|их|этой|той|к|в|резолюци\\p{L}{1,2}|Генеральн\\p{L}{2}|Ассамбле\\p{L}{1,2}|Организации|Объединенных|Наций',
  'من|في|قرار(?:ها|ه|ات|اتها)?|القرار|الجمعية|العامة|مجلس|الأمن|المجلس|الاقتصادي|والاجتماعي|حقوق|الإنسان',
].join('|');
/** Between a place and the instrument behind it: "paragraph 6 of its resolution …". */
const forwardGap = new RegExp(`^ ?,?(?: ?(?:${linkWords})(?![\\p{L}]))*? ?["'(]? ?$`, 'iu');
/** Between an instrument and the place behind it: "…, rule 45". */
const backwardGap =
  /^(?:["'》)]{0,2} ?[,:(]? ?(?:part (?:one|two|three|[IVX]+), )?| ?[,;] ?(?:see )?| ?的| at | -> ?)$/iu;
/** Between two places of one list: "rule 43 and rule 45 of". */
const listGap = /^ ?(?:,|、|and|or|et|ou|y|o|и|или|و|和|, ?and|as well as|ainsi que) ?(?:the |in |of )?$/iu;
/** The longest stretch between a place and its instrument. */
const gapMax = 90;

type Item = { start: number; end: number; mention: Mention | null; phrase: UnitPhrase | null };

/** Finds the instrument of each place; a place without one stays alone. In the order of the text. */
export function attachUnits(text: string, mentions: readonly Mention[], phrases: readonly UnitPhrase[]): Citation[] {
  const items: Item[] = [
    ...mentions.map((mention) => ({ start: mention.start, end: mention.end, mention, phrase: null })),
    ...phrases.map((phrase) => ({ start: phrase.start, end: phrase.end, mention: null, phrase })),
  ].sort((one, other) => one.start - other.start);
  const owners = ownersOf(text, items);
  inheritInLists(text, items, owners);
  return citationsOf(items, owners);
}

function ownersOf(text: string, items: readonly Item[]): Map<Item, Item> {
  const owners = new Map<Item, Item>();
  items.forEach((item, index) => {
    if (!item.phrase) return;
    const [before, behind] = [items[index - 1], items[index + 1]];
    const earlier = before?.mention && isLinked(text, before, item, backwardGap) ? before : null;
    const isOwn = behind?.mention && !arabicAnd.test(text.slice(behind.start, behind.start + 2));
    const later = isOwn && isLinked(text, item, behind, forwardGap) ? behind : null;
    // "Rule 5, Tokyo Rules; rule 18, Beijing Rules": an instrument that has its place already needs no other.
    const isTaken = earlier !== null && owners.get(items[index - 2] ?? item) === earlier;
    const owner = later && (isTaken || isBound(text, item, later)) ? later : (earlier ?? later);
    if (owner) owners.set(item, owner);
  });
  return owners;
}

/** Arabic writes "and" as one word with the name behind it. */
const arabicAnd = /^و\p{L}/u;

/**
 * "paragraph 3 of resolution 78/224" belongs together; "…, paragraph 3, resolution 78/224" may be two citations, and
 * the number then goes with what stands before it. In Chinese the instrument always stands before its number.
 */
function isBound(text: string, place: Item, instrument: Item): boolean {
  if (/\p{Script=Han}/u.test(text.slice(place.start, place.end))) return false;
  const gap = text.slice(place.end, instrument.start);
  return preposition.test(gap) || !/[,("]/.test(gap);
}

const preposition = /(?<!\p{L})(?:of|in|to|under|from|du|des|de|del|d'|من|в|к)(?!\p{L})/iu;

function inheritInLists(text: string, items: readonly Item[], owners: Map<Item, Item>): void {
  const pairs = items.map((item, index) => [item, items[index + 1]] as const);
  for (const [item, next] of pairs.toReversed()) {
    const owner = next && owners.get(next);
    if (item.phrase && owner && owner.start > item.start && !owners.has(item) && isLinked(text, item, next, listGap)) {
      owners.set(item, owner);
    }
  }
  for (const [item, next] of pairs) {
    const owner = owners.get(item);
    if (next?.phrase && owner && !owners.has(next) && isLinked(text, item, next, listGap)) owners.set(next, owner);
  }
}

function isLinked(text: string, one: Item, other: Item, gap: RegExp): boolean {
  return other.start - one.end <= gapMax && gap.test(text.slice(one.end, other.start));
}

/** The place next to an instrument is one citation with it; further places of the same instrument are their own. */
function citationsOf(items: readonly Item[], owners: ReadonlyMap<Item, Item>): Citation[] {
  const joined = new Map<Item, Item>();
  items.forEach((item, index) => {
    const owner = owners.get(item);
    if (!owner || (items[index - 1] !== owner && items[index + 1] !== owner)) return;
    if (!joined.has(owner)) joined.set(owner, item);
  });
  return items.flatMap((item): Citation[] => {
    const owner = owners.get(item);
    if (item.phrase && owner && joined.get(owner) === item) return [];
    if (item.phrase)
      return [{ start: item.start, end: item.end, mention: owner?.mention ?? null, phrase: item.phrase }];
    const place = joined.get(item);
    const start = Math.min(item.start, place?.start ?? item.start);
    const end = Math.max(item.end, place?.end ?? item.end);
    return [{ start, end, mention: item.mention, phrase: item.mention?.place ?? place?.phrase ?? null }];
  });
}
