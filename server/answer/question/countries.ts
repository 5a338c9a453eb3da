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

/** How each language speaks of the law of a country, named or one's own. */
const nationalLaw: Record<OfficialLanguage, RegExp> = {
  en: /\b(?:my|our|your|which|what|each) countr(?:y|ies)['’]?s? (?:law|legislation|code|constitution)|\b(?:national|domestic|federal) (?:law|legislation|code)\b(?! of)|\b(?:law|legislation|code|constitution) (?:of|in) (?:my|our|your) country|\b(?!Inter|Human|Islam|Nelson|Bangkok|Tokyo|Kyoto|Beijing|Riyadh|Criminal|Penal|The|This|What|Which|Does|Is|Under|Soft|Hard)\p{Lu}\p{Ll}+ (?:criminal |penal |prison |civil |family )?(?:law|legislation|code|constitution)\b/u,
  fr: /(?:droit|loi|législation|code) (?:interne|national\p{L}*|(?:pénale? )?(?:français|allemand|espagnol|italien|belge|suisse|russe|chinois|marocain|algérien|tunisien|canadien|américain|anglais|britannique)e?)(?!\p{L})|(?:droit|loi|législation|code pénal) de mon pays/iu,
  es: /(?:derecho|ley|legislación|código) (?:interno|nacional|(?:penal )?(?:español|mexican|argentin|chilen|colombian|peruan|francés|alemán|italian|estadounidense|brasileñ|portugués)[oa]?)(?!\p{L})|(?:derecho|ley|leyes|legislación) de mi país/iu,
  ru: /(?:национальн|внутренн|российск|немецк|французск|американск|украинск|казахстанск|белорусск|китайск)\p{L}* (?:прав|закон|кодекс)|закон\p{L}* (?:моей|нашей) страны/iu,
  zh: /(?:我国|本国|国内|中国|美国|法国|德国|英国|俄罗斯|日本)的?(?:刑)?法(?:律|典)?/u,
  ar: /القانون (?:الوطني|المحلي|الداخلي|المصري|المغربي|الجزائري|التونسي|العراقي|السوري|اللبناني|الأردني|السعودي|الفرنسي|الألماني)|قانون (?:بلدي|بلادي)/u,
};

/** True for a question about what a country's own law says. */
export function asksForNationalLaw(question: string, lang: OfficialLanguage): boolean {
  return nationalLaw[lang].test(question);
}
