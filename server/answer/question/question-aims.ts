import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** What a question is after, beside its subject. One question may be after several things. */
export type Aim = 'all' | 'definition' | 'number' | 'comparison' | 'binding' | 'permission' | 'count';

type Patterns = Record<Aim, RegExp>;

const patterns: Record<OfficialLanguage, Patterns> = {
  en: {
    all: /\b(?:which|what(?! (?:is|does|do|did|has|have|must|should|can|may)\b)|list|all|every|each|how many)\b[^?]{0,40}\b(?:rules|articles|paragraphs|provisions|principles|guidelines|resolutions|instruments|strategies|observations)\b|\blist (?:all|every)\b|\bevery(?:thing| (?:place|mention|time))\b|\ball (?:the )?(?:places|mentions)\b/i,
    definition:
      /\b(?:what (?:is|are)|what(?:'|’)s|define|definition|meaning|mean[st]?|counts? as|who (?:is|are) (?:an?|the)?)\b/i,
    number:
      /\b(?:how (?:long|many|much|often|soon|quickly|fast|old|big|far ahead)|(?:what|which) (?:age|amount|number|percentage|share|size)|(?:what|which) (?:hours?|days?|weeks?|months?|years?|grams?|met(?:re|er)s?)|at (?:what|which) (?:age|intervals?|rate|height|temperature)|at most|at least|minimum|maximum|within what|when must|deadlines?|time limits?)\b/i,
    comparison: /\b(?:compare[ds]?|comparison|differ(?:s|ed|ences?)?|versus|vs\.?)(?!\w)/i,
    binding:
      /\b(?:binding|bind|obligatory|mandatory|force of law|legally enforceable|just advice|(?:is|are) (?:that|this|it|they|these|those) (?:really |legally )?(?:an? )?(?:obligations?|dut(?:y|ies)|compulsory|law))\b/i,
    permission: /\b(?:allow\w*|permit\w*|lets?|authori[sz]e\w*|entitle\w*|regulat\w*|says? that)\b/i,
    count: /\bhow many\b|\bnumber of\b/i,
  },
  fr: {
    all: /\b(?:quel(?:le)?s|lesquel(?:le)?s|liste|tou(?:te)?s|chaque|combien)\b[^?]{0,40}\b(?:règles|articles|paragraphes|dispositions|principes|résolutions|instruments|stratégies)\b/i,
    definition: /qu(?:['’]est-ce qu|['’]entend-on|e signifie|e veut dire)|\bdéfini\w*/i,
    number: /\b(?:combien|quel âge|quelle durée|maxim\w+|minim\w+|délai)\b/i,
    comparison: /\b(?:compar\w+|différence\w*|diffèr\w*)\b/i,
    binding: /\b(?:contraignant\w*|obligatoires?|force de loi)\b/i,
    permission: /\b(?:autoris\w+|perme\w+)\b/i,
    count: /\bcombien d|\bnombre d/i,
  },
  es: {
    all: /\b(?:qué|cuáles|lista|tod[oa]s|cada|cuántas)\b[^?]{0,40}\b(?:reglas|artículos|párrafos|disposiciones|principios|resoluciones|instrumentos|estrategias)\b/i,
    definition: /\bqué (?:es|son|significa|se entiende)\b|\bdefin\w+/i,
    number: /\b(?:cuánt[oa]s?|qué edad|máxim\w+|mínim\w+|plazo)\b/i,
    comparison: /\b(?:compar\w+|diferencias?)\b/i,
    binding: /\b(?:vinculante\w*|obligatori[oa]s?)\b/i,
    permission: /\b(?:permit\w+|autoriz\w+)\b/i,
    count: /\bcuánt[oa]s\b|\bnúmero de\b/i,
  },
  ru: {
    all: /(?:какие|перечисл\p{L}*|все|каждое|сколько)[^?]{0,40}(?:правила|статьи|пункты|положения|принципы|резолюции|документы|стратегии)/iu,
    definition: /что (?:такое|означает|понимается)|определени/iu,
    number: /сколько|как долго|какой возраст|каком возрасте|максимальн|минимальн|срок/iu,
    comparison: /сравн|отлича|различи/iu,
    binding: /обязательн|имеет ли силу/iu,
    permission: /разреша|позволя|допуска/iu,
    count: /сколько|количеств/iu,
  },
  zh: {
    all: /(?:哪些|列出|所有|每一)[^？]{0,20}(?:规则|条|款|段|规定|原则|决议|文书|战略)/u,
    definition: /什么是|是什么|定义|含义|指什么/u,
    number: /多久|多少|多长|几岁|年龄|最长|最短|期限|几/u,
    comparison: /比较|区别|不同/u,
    binding: /约束力|强制/u,
    permission: /允许|准许|许可/u,
    count: /多少|几/u,
  },
  ar: {
    all: /(?:ما هي|أي|اذكر|جميع|كل)[^؟]{0,40}(?:القواعد|المواد|الفقرات|الأحكام|المبادئ|القرارات|الصكوك|الاستراتيجيات)/u,
    definition: /ما (?:هو|هي|معنى|المقصود)|تعريف/u,
    number: /(?<!\p{L})كم(?!\p{L})|ما (?:هي )?(?:أقصى|مدة|السن)|الحد الأ/u,
    comparison: /قارن|مقارنة|الفرق/u,
    binding: /ملزم|إلزامي/u,
    permission: /يسمح|تسمح|يجيز|تجيز/u,
    count: /(?<!\p{L})كم(?!\p{L})|عدد/u,
  },
};

/** What the words of a question say it is after. */
export function aimsOf(question: string, lang: OfficialLanguage): ReadonlySet<Aim> {
  const entries = Object.entries(patterns[lang]) as [Aim, RegExp][];
  return new Set(entries.filter(([, pattern]) => pattern.test(question)).map(([aim]) => aim));
}
