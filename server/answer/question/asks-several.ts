import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** How each language asks what more than one text says. */
const patterns: Record<OfficialLanguage, RegExp> = {
  en: /\b(?:standards|texts|instruments|documents|sources|treaties|conventions|resolutions|provisions)\b|\b(?:both|each of|and (?:for|in|of) |as well as|across|elsewhere|anywhere|everywhere)\b/i,
  fr: /\b(?:normes|règles|textes|instruments|documents|sources|traités|conventions|résolutions|dispositions)\b|\b(?:ainsi que|partout|les deux)\b/i,
  es: /\b(?:normas|reglas|textos|instrumentos|documentos|fuentes|tratados|convenciones|resoluciones|disposiciones)\b|\b(?:así como|ambos|ambas)\b/i,
  ru: /(?:стандарт|текст|документ|источник|договор|конвенци|резолюци|положени)(?:ы|и|я|ах|ях|ов|ей|й)(?=[\s?.,]|$)|а также|оба/iu,
  zh: /(?:哪些|各|两)(?:文书|文件|标准|规则|公约|决议)|以及|分别/u,
  ar: /(?:المعايير|النصوص|الصكوك|الوثائق|المصادر|المعاهدات|الاتفاقيات|القرارات|الأحكام)|كلا/u,
};

/** True when a question asks what several texts say rather than what holds. */
export function asksSeveral(question: string, lang: OfficialLanguage): boolean {
  return patterns[lang].test(question);
}
