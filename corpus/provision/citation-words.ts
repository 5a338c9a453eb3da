import type { OfficialLanguage } from './language.ts';
import type { LocatorUnit } from './locator.ts';
import type { ResolutionBody } from './symbol.ts';

/** The words in which a language cites; `#` is where the number goes. */
export type CitationWords = {
  units: Record<LocatorUnit, string>;
  /** What is shorter in a footnote. */
  noteUnits: Partial<Record<LocatorUnit, string>>;
  /** A numbered paragraph inside a rule or an article, in a text and in a footnote; null: in brackets. */
  innerParagraph: { text: string; note: string } | null;
  passage: string;
  annex: { bare: string; numbered: string };
  section: string;
  noteSection: string;
  comma: string;
  stop: string;
  /** "resolution 77/232" by itself, as the opening of a footnote, and with its date. */
  resolution: string;
  noteResolution: string;
  dated: string;
  bodies: Record<ResolutionBody, string>;
  months: readonly string[];
  date: string;
};

const en: CitationWords = {
  units: {
    pp: 'preambular paragraph #',
    para: 'paragraph #',
    rule: 'rule #',
    principle: 'principle #',
    guideline: 'guideline #',
    article: 'article #',
    observation: 'preliminary observation #',
    strategy: 'model strategy #',
    commentary: 'commentary to rule #',
    page: 'page #',
  },
  noteUnits: { pp: 'preambular para. #', para: 'para. #', article: 'art. #', page: 'p. #' },
  innerParagraph: null,
  passage: 'passage #',
  annex: { bare: 'annex', numbered: 'annex #' },
  section: 'section #',
  noteSection: 'sect. #',
  comma: ', ',
  stop: '.',
  resolution: '@ resolution #',
  noteResolution: 'Resolution #',
  dated: '% of $',
  bodies: {
    'general-assembly': 'General Assembly',
    'security-council': 'Security Council',
    'economic-and-social-council': 'Economic and Social Council',
    'human-rights-council': 'Human Rights Council',
  },
  months: 'January February March April May June July August September October November December'.split(' '),
  date: 'D M Y',
};

const fr: CitationWords = {
  units: {
    pp: 'alinéa # du préambule',
    para: 'paragraphe #',
    rule: 'règle #',
    principle: 'principe #',
    guideline: 'principe directeur #',
    article: 'article #',
    observation: 'observation préliminaire #',
    strategy: 'stratégie type #',
    commentary: 'commentaire de la règle #',
    page: 'page #',
  },
  noteUnits: { para: 'par. #', article: 'art. #', page: 'p. #' },
  innerParagraph: { text: 'paragraphe #', note: 'par. #' },
  passage: 'passage #',
  annex: { bare: 'annexe', numbered: 'annexe #' },
  section: 'section #',
  noteSection: 'sect. #',
  comma: ', ',
  stop: '.',
  resolution: 'résolution # @',
  noteResolution: 'Résolution #',
  dated: '% du $',
  bodies: {
    'general-assembly': 'de l’Assemblée générale',
    'security-council': 'du Conseil de sécurité',
    'economic-and-social-council': 'du Conseil économique et social',
    'human-rights-council': 'du Conseil des droits de l’homme',
  },
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  date: 'D M Y',
};

const es: CitationWords = {
  units: {
    pp: 'párrafo # del preámbulo',
    para: 'párrafo #',
    rule: 'regla #',
    principle: 'principio #',
    guideline: 'directriz #',
    article: 'artículo #',
    observation: 'observación preliminar #',
    strategy: 'estrategia modelo #',
    commentary: 'comentario a la regla #',
    page: 'página #',
  },
  noteUnits: { para: 'párr. #', article: 'art. #', page: 'pág. #' },
  innerParagraph: { text: 'párrafo #', note: 'párr. #' },
  passage: 'pasaje #',
  annex: { bare: 'anexo', numbered: 'anexo #' },
  section: 'sección #',
  noteSection: 'secc. #',
  comma: ', ',
  stop: '.',
  resolution: 'resolución # @',
  noteResolution: 'Resolución #',
  dated: '%, de $',
  bodies: {
    'general-assembly': 'de la Asamblea General',
    'security-council': 'del Consejo de Seguridad',
    'economic-and-social-council': 'del Consejo Económico y Social',
    'human-rights-council': 'del Consejo de Derechos Humanos',
  },
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  date: 'D de M de Y',
};

const ru: CitationWords = {
  units: {
    pp: 'пункт # преамбулы',
    para: 'пункт #',
    rule: 'правило #',
    principle: 'принцип #',
    guideline: 'руководящий принцип #',
    article: 'статья #',
    observation: 'предварительное замечание #',
    strategy: 'типовая стратегия #',
    commentary: 'комментарий к правилу #',
    page: 'страница #',
  },
  noteUnits: { pp: 'п. # преамбулы', para: 'п. #', article: 'ст. #', page: 'с. #' },
  innerParagraph: { text: 'пункт #', note: 'п. #' },
  passage: 'фрагмент #',
  annex: { bare: 'приложение', numbered: 'приложение #' },
  section: 'раздел #',
  noteSection: 'разд. #',
  comma: ', ',
  stop: '.',
  resolution: 'резолюция # @',
  noteResolution: 'Резолюция #',
  dated: '% от $',
  bodies: {
    'general-assembly': 'Генеральной Ассамблеи',
    'security-council': 'Совета Безопасности',
    'economic-and-social-council': 'Экономического и Социального Совета',
    'human-rights-council': 'Совета по правам человека',
  },
  months: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  date: 'D M Y года',
};

const zh: CitationWords = {
  units: {
    pp: '序言部分第#段',
    para: '第#段',
    rule: '规则#',
    principle: '原则#',
    guideline: '准则#',
    article: '第#条',
    observation: '初步意见#',
    strategy: '示范战略#',
    commentary: '规则#的评注',
    page: '第#页',
  },
  noteUnits: {},
  innerParagraph: { text: '第#款', note: '第#款' },
  passage: '第#段落',
  annex: { bare: '附件', numbered: '附件#' },
  section: '第#节',
  noteSection: '第#节',
  comma: '，',
  stop: '。',
  resolution: '@第#号决议',
  noteResolution: '第#号决议',
  dated: '$%',
  bodies: {
    'general-assembly': '大会',
    'security-council': '安全理事会',
    'economic-and-social-council': '经济及社会理事会',
    'human-rights-council': '人权理事会',
  },
  months: '1 2 3 4 5 6 7 8 9 10 11 12'.split(' '),
  date: 'Y年M月D日',
};

const ar: CitationWords = {
  units: {
    pp: 'الفقرة # من الديباجة',
    para: 'الفقرة #',
    rule: 'القاعدة #',
    principle: 'المبدأ #',
    guideline: 'المبدأ التوجيهي #',
    article: 'المادة #',
    observation: 'الملاحظة التمهيدية #',
    strategy: 'الاستراتيجية النموذجية #',
    commentary: 'التعليق على القاعدة #',
    page: 'الصفحة #',
  },
  noteUnits: {},
  innerParagraph: null,
  passage: 'المقطع #',
  annex: { bare: 'المرفق', numbered: 'المرفق #' },
  section: 'الفرع #',
  noteSection: 'الفرع #',
  comma: '، ',
  stop: '.',
  resolution: 'قرار @ #',
  noteResolution: 'القرار #',
  dated: '% المؤرخ $',
  bodies: {
    'general-assembly': 'الجمعية العامة',
    'security-council': 'مجلس الأمن',
    'economic-and-social-council': 'المجلس الاقتصادي والاجتماعي',
    'human-rights-council': 'مجلس حقوق الإنسان',
  },
  months: [
    'كانون الثاني/يناير',
    'شباط/فبراير',
    'آذار/مارس',
    'نيسان/أبريل',
    'أيار/مايو',
    'حزيران/يونيه',
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
  date: 'D M Y',
};

/** How each official language cites. */
export const citationWords: Record<OfficialLanguage, CitationWords> = { ar, en, es, fr, ru, zh };
