import type { OfficialLanguage } from '#corpus/provision/language.ts';
import type { ProvisionKind } from '#corpus/provision/provision.ts';

/** How each language calls a kind of provision when it asks for several of them. */
const names: Record<OfficialLanguage, Partial<Record<ProvisionKind, RegExp>>> = {
  en: {
    rule: /\brules?\b/i,
    article: /\barticles?\b/i,
    paragraph: /\bparagraphs?\b/i,
    principle: /\bprinciples?\b/i,
    guideline: /\bguidelines?\b/i,
    strategy: /\b(?:model )?strateg(?:y|ies)\b/i,
    commentary: /\bcommentar(?:y|ies)\b/i,
  },
  fr: {
    rule: /règles?/i,
    article: /articles?/i,
    paragraph: /paragraphes?/i,
    principle: /principes?/i,
    strategy: /stratégies? types?/i,
  },
  es: {
    rule: /reglas?/i,
    article: /artículos?/i,
    paragraph: /párrafos?/i,
    principle: /principios?/i,
    strategy: /estrategias? modelo/i,
  },
  ru: {
    rule: /правил\p{L}*/iu,
    article: /стат(?:ья|ьи|ей|ьях)/iu,
    paragraph: /пункт\p{L}*/iu,
    principle: /принцип\p{L}*/iu,
    strategy: /типов\p{L}+ стратеги\p{L}*/iu,
  },
  zh: { rule: /规则/u, article: /条/u, paragraph: /段/u, principle: /原则/u, strategy: /示范战略/u },
  ar: {
    rule: /القواعد|قاعدة/u,
    article: /المواد|مادة/u,
    paragraph: /الفقرات|فقرة/u,
    principle: /المبادئ|مبدأ/u,
    strategy: /الاستراتيجيات النموذجية/u,
  },
};

/** The kinds of provision that a question asks for by name: "which paragraphs mention …". */
export function kindsAskedFor(question: string, lang: OfficialLanguage): ReadonlySet<ProvisionKind> {
  const entries = Object.entries(names[lang]) as [ProvisionKind, RegExp][];
  return new Set(entries.filter(([, name]) => name.test(question)).map(([kind]) => kind));
}
