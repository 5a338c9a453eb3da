import type { OfficialLanguage } from './language.ts';
import type { LocatorUnit } from './locator.ts';

/** How a language lists several numbers of one unit; `#` is where they go. */
export type PluralWords = {
  units: Partial<Record<LocatorUnit, string>>;
  noteUnits: Partial<Record<LocatorUnit, string>>;
  /** Exactly two, where the language has a form for it. */
  dual: Partial<Record<LocatorUnit, string>>;
  comma: string;
  and: string;
  to: string;
};

const en: PluralWords = {
  units: {
    pp: 'preambular paragraphs #',
    para: 'paragraphs #',
    rule: 'rules #',
    principle: 'principles #',
    guideline: 'guidelines #',
    article: 'articles #',
    observation: 'preliminary observations #',
    strategy: 'model strategies #',
    commentary: 'commentaries to rules #',
  },
  noteUnits: { pp: 'preambular paras. #', para: 'paras. #', article: 'arts. #' },
  dual: {},
  comma: ', ',
  and: ' and ',
  to: ' to ',
};

const fr: PluralWords = {
  units: {
    pp: 'alinéas # du préambule',
    para: 'paragraphes #',
    rule: 'règles #',
    principle: 'principes #',
    guideline: 'principes directeurs #',
    article: 'articles #',
    observation: 'observations préliminaires #',
    strategy: 'stratégies types #',
    commentary: 'commentaires des règles #',
  },
  noteUnits: { para: 'par. #', article: 'art. #' },
  dual: {},
  comma: ', ',
  and: ' et ',
  to: ' à ',
};

const es: PluralWords = {
  units: {
    pp: 'párrafos # del preámbulo',
    para: 'párrafos #',
    rule: 'reglas #',
    principle: 'principios #',
    guideline: 'directrices #',
    article: 'artículos #',
    observation: 'observaciones preliminares #',
    strategy: 'estrategias modelo #',
    commentary: 'comentarios a las reglas #',
  },
  noteUnits: { para: 'párrs. #', article: 'arts. #' },
  dual: {},
  comma: ', ',
  and: ' y ',
  to: ' a ',
};

const ru: PluralWords = {
  units: {
    pp: 'пункты # преамбулы',
    para: 'пункты #',
    rule: 'правила #',
    principle: 'принципы #',
    guideline: 'руководящие принципы #',
    article: 'статьи #',
    observation: 'предварительные замечания #',
    strategy: 'типовые стратегии #',
    commentary: 'комментарии к правилам #',
  },
  noteUnits: { pp: 'пп. # преамбулы', para: 'пп. #', article: 'ст. #' },
  dual: {},
  comma: ', ',
  and: ' и ',
  to: '–',
};

const zh: PluralWords = { units: {}, noteUnits: {}, dual: {}, comma: '、', and: '和', to: '至' };

const ar: PluralWords = {
  units: {
    pp: 'الفقرات # من الديباجة',
    para: 'الفقرات #',
    rule: 'القواعد #',
    principle: 'المبادئ #',
    guideline: 'المبادئ التوجيهية #',
    article: 'المواد #',
    observation: 'الملاحظات التمهيدية #',
    strategy: 'الاستراتيجيات النموذجية #',
    commentary: 'التعليقات على القواعد #',
  },
  noteUnits: {},
  dual: {
    pp: 'الفقرتان # من الديباجة',
    para: 'الفقرتان #',
    rule: 'القاعدتان #',
    principle: 'المبدآن #',
    article: 'المادتان #',
  },
  comma: ' و ',
  and: ' و ',
  to: ' إلى ',
};

/** How each official language lists; Chinese has no plural of its own. */
export const pluralWords: Record<OfficialLanguage, PluralWords> = { ar, en, es, fr, ru, zh };
