import { canHold, type UnitLevel, type UnitPhrase } from './unit-phrase.ts';

/** Between "paragraph 3" and "annex I": the second holds the first. */
const ofGap =
  /^,? ?(?:(?:of|to|in|under|du|de|del|des|من|в|к) ?)?(?:the |its |this |la |le |l'|los |las |el |su |sa |ее |её |его |своего |своей )?$/iu;
/** Between "annex II" and "paragraph 3": the first holds the second. */
const commaGap = /^(?:,? ?| ?[،،(] ?)$/u;

/** Puts levels together that name one place: "paragraph 3 of annex I", "annex I, para. 3", "rule 45, paragraph 1". */
export function joinUnits(text: string, levels: readonly UnitLevel[]): UnitPhrase[] {
  const phrases: UnitPhrase[] = [];
  for (const level of levels) {
    const last = phrases.at(-1);
    const joined = last && join(text, last, level);
    if (joined) phrases[phrases.length - 1] = joined;
    else phrases.push({ start: level.start, end: level.end, levels: [level] });
  }
  return phrases;
}

/** No text goes deeper: annex, section, rule, paragraph, subparagraph. */
const levelsMax = 6;

function join(text: string, phrase: UnitPhrase, level: UnitLevel): UnitPhrase | null {
  const gap = text.slice(phrase.end, level.start);
  if (gap.length > 16 || phrase.levels.length >= levelsMax) return null;
  const outer = phrase.levels[0];
  const inner = phrase.levels.at(-1);
  if (!outer || !inner) return null;
  const span = { start: phrase.start, end: level.end };
  if (canHold(inner.kind, level.kind) && commaGap.test(gap) && inner.kind !== level.kind) {
    return { ...span, levels: [...phrase.levels, level] };
  }
  if (canHold(level.kind, outer.kind) && ofGap.test(gap)) return { ...span, levels: [level, ...phrase.levels] };
  return null;
}
