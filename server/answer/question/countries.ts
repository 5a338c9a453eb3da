import type { OfficialLanguage } from '#corpus/provision/language.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((first) => letters.map((second) => first + second));
const namesByLanguage = new Map<OfficialLanguage, readonly string[]>();

/** The country that a question names; null where it names none. */
export function countryIn(question: string, lang: OfficialLanguage): string | null {
  return namesOf(lang).find((name) => isNamed(name, question)) ?? null;
}

function namesOf(lang: OfficialLanguage): readonly string[] {
  const known = namesByLanguage.get(lang);
  if (known) return known;
  const display = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  const names = codes.flatMap((code) => display.of(code) ?? []).filter((name) => name.length > (lang === 'zh' ? 1 : 3));
  namesByLanguage.set(lang, names);
  return names;
}

function isNamed(name: string, question: string): boolean {
  const at = question.indexOf(name);
  const isLetter = (sign: string | undefined) =>
    sign !== undefined && /\p{L}/u.test(sign) && !/\p{Script=Han}/u.test(sign);
  return at >= 0 && !isLetter(question[at - 1]) && !isLetter(question[at + name.length]);
}
