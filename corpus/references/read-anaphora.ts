import type { Citation, Mention } from './mention.ts';
import type { UnitPhrase } from './unit-phrase.ts';

const thereof = / ?(?:thereof|thereto|therein|y relatif|de celle-ci|de la misma|к ней)(?!\p{L})/iuy;
const generic =
  /,? ?(?:of|to|in|du|de la|de los|de las|del|des) (?:the|that|this|the said|the same|those|these)? ?(Rules|Convention|Declaration|Guidelines|Principles|Covenant|resolution|Règles|Déclaration|Principes|résolution|Reglas|Convención|Declaración|Principios|resolución)(?! (?:on|of|for|against|relating|concerning|relative|sur|sobre|relativ))(?!\p{L})/iuy;
const elsewhere =
  /,? ?(?:of|to|du|de la|de l'|des|de los|de las|del|de) (?:the |its |that |this |his |la |le |les )?\p{L}|,? ?(?:above|below|ci-dessus|ci-après|выше|ниже|أعلاه|أدناه)(?!\p{L})| (?:\p{Lu}\p{Ll}+ )?(?:Правил|Конвенции|Устава|Протокола|Пакта|Закона|Кодекса|Договора|Соглашения)|,? ?من /iuy;
const foreignBefore =
  /(?:Statute|Convention|Charter|Constitution|Code|Act|Protocol|Covenant|Treaty|Law|Regulations?|Agreement|Court|Statut|Charte|Convenci[oó]n|Carta|Estatuto|Protocolo|Pacto|Устав\p{L}?|Конвенци\p{L}|Протокол\p{L}?)['",)]* ?[,(]? ?$/iu;

/** In "(rules 6; and 60, para. 1)" the paragraph is that of the number before it. */
const insideNumber = /\d\)?, ?$/;

/** What a place without an instrument goes back to in the text before it; `elsewhere` where it is another text's. */
export type Antecedent = { mention: Mention; end: number } | 'elsewhere' | null;

/** Looks for the instrument that "paragraph 10 thereof" or "article 5 of the Convention" goes back to. */
export function readAntecedent(text: string, phrase: UnitPhrase, earlier: readonly Mention[]): Antecedent {
  const last = earlier.at(-1);
  thereof.lastIndex = phrase.end;
  const back = thereof.exec(text);
  if (back) return last ? { mention: last, end: phrase.end + back[0].length } : 'elsewhere';
  generic.lastIndex = phrase.end;
  const noun = generic.exec(text);
  if (noun?.[1]) {
    const named = lastWithNoun(text, noun[1], earlier);
    return named ? { mention: named, end: phrase.end + noun[0].length } : 'elsewhere';
  }
  elsewhere.lastIndex = phrase.end;
  if (elsewhere.test(text)) return 'elsewhere';
  const before = text.slice(Math.max(0, phrase.start - 32), phrase.start);
  const isInside = phrase.levels[0]?.kind === 'paragraph' && insideNumber.test(before);
  return isInside || foreignBefore.test(before) ? 'elsewhere' : null;
}

/** How many instruments back "of the Convention" may reach. */
const nounReach = 20;

function lastWithNoun(text: string, noun: string, earlier: readonly Mention[]): Mention | null {
  const wanted = noun.toLowerCase();
  const near = earlier.slice(-nounReach);
  return near.findLast((mention) => text.slice(mention.start, mention.end).toLowerCase().includes(wanted)) ?? null;
}

/** A place that stands alone is a citation only in units that no text uses of itself in passing. */
export function canStandAlone(text: string, { phrase }: Citation): boolean {
  if (phrase && /^(?:r\b|strateg|principle [^\dIVX])/i.test(text.slice(phrase.start, phrase.start + 12))) return false;
  const kind = phrase?.levels.find(({ kind }) => !['annex', 'section', 'chapter'].includes(kind))?.kind;
  return kind !== undefined && !['paragraph', 'subparagraph', 'preambular'].includes(kind);
}
