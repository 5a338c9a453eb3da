import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** How each language asks for everything that belongs to a thing: its parts, conditions, duties. */
const patterns: Record<OfficialLanguage, RegExp> = {
  en: /\b(?:what are|list|duties|tasks|grounds|requirements|criteria|elements|contents?)\b|\b(?:what|which) (?:things|items|information|details|data|steps|measures|rights|conditions|kinds|types|practices)\b|\bwhat (?:must|should|does|do|shall|may|can) [^?]*\b(?:contain|include|cover|comprise|consist)/i,
  fr: /(?:quels|quelles) sont|que (?:doit|doivent) [^?]*(?:contenir|comprendre|comporter)|\b(?:liste|devoirs|tâches|conditions|critères|éléments)\b/i,
  es: /(?:cuáles son|qué (?:debe|deben) [^?]*(?:contener|incluir|comprender))|\b(?:lista|deberes|tareas|condiciones|requisitos|criterios|elementos)\b/i,
  ru: /каковы|перечисл\p{L}*|что (?:долж\p{L}+) [^?]*(?:содержать|включать)|обязанности|требования|критерии|условия/iu,
  zh: /哪些|列出|包括什么|包含什么|职责|条件|要求/u,
  ar: /ما هي|اذكر|قائمة|واجبات|شروط|عناصر/u,
};

/** True when a question asks for a list rather than for one thing in it. */
export function asksForList(question: string, lang: OfficialLanguage): boolean {
  return patterns[lang].test(question);
}
