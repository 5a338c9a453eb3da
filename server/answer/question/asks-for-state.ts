import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** Words that ask how the world is: who holds an office now, how a vote went, what a thing costs, who leads a table. */
const patterns: Record<OfficialLanguage, RegExp> = {
  en: /\b(?:current(?:ly)?|today|nowadays|voted|statistics?|prices?|budget|salary|highest|lowest)\b|\b(?:are|is) there in the world\b|(?<=\bhow much (?:does|do|did|would|will)\b[^?]*)\bcosts?\b/giu,
  fr: /\b(?:actuel(?:le)?(?:ment)?|aujourd[’']hui|voté|statistiques?|coûte(?:nt)?|prix|budget|salaire|le plus élevé)(?![\p{L}])/giu,
  es: /\b(?:actual(?:mente)?|hoy|votaron|votó|estadísticas?|cuesta[n]?|precios?|presupuesto|sueldo|más alt[oa])(?![\p{L}])/giu,
  ru: /(?:нынешн\p{L}+|сегодня|сейчас|голосовал\p{L}*|статистик\p{L}+|стоит|цен[аыу]|бюджет\p{L}*|зарплат\p{L}*|сам\p{L}+ высок\p{L}+)/giu,
  zh: /现任|目前|今天|投票|统计|费用|花费|价格|预算|工资|最高/gu,
  ar: /(?:الحالي\p{L}*|اليوم|صوتت|إحصاء\p{L}*|تكلفة|سعر|ميزانية|راتب|الأعلى)/gu,
};

/** The words by which a question asks how the world is and not what a text provides; empty where it doesn't. */
export function wordsForState(question: string, lang: OfficialLanguage): string[] {
  return [...question.matchAll(patterns[lang])].map(([words]) => words);
}
