/** The six official languages of the United Nations, as BCP 47 primary subtags. */
export const officialLanguages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const;

export type OfficialLanguage = (typeof officialLanguages)[number];

/** True for one of the six official languages; any other BCP 47 tag is a language that a user brought. */
export function isOfficialLanguage(lang: string): lang is OfficialLanguage {
  return (officialLanguages as readonly string[]).includes(lang);
}

/** The direction in which text of this language runs. */
export function textDirection(lang: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/.test(lang) ? 'rtl' : 'ltr';
}
