import type { NumberForm } from './read-numbers.ts';
import type { UnitKind } from './unit-phrase.ts';

/** The article, conjunction or preposition that Arabic writes as one word with the noun. */
const al = '[وفبلك]{0,2}(?:ال|لل)?';

/**
 * The words of the six official languages that open a place in an instrument, as sources of regular expressions over
 * folded text. Longer ones come first: "preambular paragraph" before "paragraph".
 */
export const unitWords: readonly { kind: UnitKind; words: string; forms: readonly NumberForm[] }[] = [
  {
    kind: 'commentary',
    words: [
      'commentar(?:y|ies) (?:to|on|of) (?:the )?rules?',
      'commentaires? (?:de la|des|à la|sur la) r[èe]gles?',
      'comentarios? (?:a|de|sobre) las? reglas?',
      'комментари\\p{L}{1,2} к правил\\p{L}{1,3}',
      `${al}تعليق(?:ات)? على (?:القاعدة|القاعدتين|القواعد)`,
    ].join('|'),
    forms: ['digits'],
  },
  {
    kind: 'preambular',
    words: [
      'preambular (?:paragraphs?|paras?\\.?)',
      'alinéas? du préambule',
      'párrafos? del preámbulo',
      'пункт\\p{L}{0,3} преамбулы',
      'preamble, (?:paragraphs?|paras?\\.?)',
      'préambule, (?:alinéas?|par\\.)',
      'preámbulo, (?:párrafos?|párrs?\\.)',
    ].join('|'),
    forms: ['digits'],
  },
  {
    kind: 'observation',
    words: [
      'prelim(?:inary|\\.) (?:observations?|obs\\.|remarks?)(?:,? (?:paragraphs?|paras?\\.?))?',
      'observations? préliminaires?',
      'observaci(?:ón|ones) preliminar(?:es)?',
      'предварительн\\p{L}{2,3} замечани\\p{L}{1,2}',
      `${al}ملاحظ(?:ة|ات|تين) (?:ال)?تمهيدية`,
    ].join('|'),
    forms: ['digits', 'roman'],
  },
  {
    kind: 'strategy',
    words: [
      '(?:model )?strateg(?:y|ies)',
      'stratégies?(?: types?| modèles?)?',
      'estrategias?(?: modelo)?',
      '(?:типов\\p{L}{2,3} )?стратеги\\p{L}{1,3}',
      `${al}استراتيجي(?:ة|ات|تين)(?: ال?نموذجية)?`,
    ].join('|'),
    forms: ['digits', 'roman'],
  },
  {
    kind: 'guideline',
    words: [
      'guidelines?',
      'lignes? directrices?',
      'principes? directeurs?',
      'directri(?:z|ces)',
      'руководящ\\p{L}{2,3} принцип\\p{L}{0,3}',
      `${al}مبد[أا] (?:ال)?توجيهي|${al}مباد[ئى] (?:ال)?توجيهية`,
    ].join('|'),
    forms: ['digits', 'roman'],
  },
  {
    kind: 'principle',
    words: [
      '(?:core |basic )?principles?',
      'principes?(?: de base| fondamental| fondamentaux)?',
      'principios?(?: básicos?| fundamentale?s?)?',
      'принцип\\p{L}{0,3}',
      `${al}مبد[أاآ](?:ين|ن)?|${al}مباد[ئى]`,
    ].join('|'),
    forms: ['digits', 'roman'],
  },
  {
    kind: 'subparagraph',
    words: [
      'sub-?(?:paragraphs?|paras?\\.?)',
      'alinéas?|al\\.',
      'apartados?|incisos?',
      'подпункт\\p{L}{0,3}|подп\\.',
      `${al}فقر(?:ة|ات|تين) الفرعية`,
    ].join('|'),
    forms: ['digits'],
  },
  {
    kind: 'paragraph',
    words: [
      '(?:operative )?paragraphs?|(?:operative )?paras?\\.?|§§?|¶¶?',
      'paragraphes?|par\\.',
      'p[áa]rrafos?|párrs?\\.',
      'пункт(?:а|у|ом|е|ы|ов|ам|ами|ах)?|пп?\\.',
      `${al}فقر(?:ة|ات|تين|تان|تي)`,
    ].join('|'),
    forms: ['digits'],
  },
  {
    kind: 'rule',
    words: [
      'rules?|rr?\\.?(?= ?\\d)',
      'r[èe]gles?',
      'reglas?',
      'правил(?:о|а|у|ом|е|ам|ами|ах)?',
      `${al}قاعد(?:ة|تين|تان)|${al}قواعد`,
    ].join('|'),
    forms: ['digits'],
  },
  {
    kind: 'article',
    words: [
      'articles?|arts?\\.?',
      'art[íi]culos?',
      'стать(?:я|и|е|ю|ей|ёй|ям|ями|ях)|статей|ст\\.',
      `${al}ماد(?:ة|تين|تان)|${al}مواد`,
    ].join('|'),
    forms: ['digits', 'roman'],
  },
  {
    kind: 'annex',
    words: ['annex(?:es|e)?', 'anexos?', 'приложени\\p{L}{1,3}', '附件', `${al}مرفق(?:ات|ين|ان|ي)?`].join('|'),
    forms: ['roman', 'digits', 'letter'],
  },
  {
    kind: 'section',
    words: [
      'sections?|sects?\\.',
      'secci(?:ón|ones)|seccs?\\.',
      'раздел(?:а|у|ом|е|ы|ов|ам|ами|ах)?|разд\\.',
      `${al}فرع|${al}جزء`,
    ].join('|'),
    forms: ['roman', 'letter', 'digits'],
  },
  {
    kind: 'chapter',
    words: [
      'chapters?|chaps?\\.',
      'chapitres?',
      'cap[íi]tulos?|caps?\\.',
      'глав(?:а|ы|е|у|ой|ам|ами|ах)?|гл\\.',
      `${al}فصل`,
    ].join('|'),
    forms: ['roman', 'digits'],
  },
];

/** Words behind "paragraph 3" that make it preambular, or say again that it is operative. */
export const preambleTail =
  / ?,? ?(?:of|in|du|del|de la|من) ?(?:the |its )?(?:preamble|préambule|preámbulo|(?:ال)?ديباجة)(?!\p{L})| преамбулы(?!\p{L})/uy;

/** Ordinals from "first", in the stems that languages inflect. */
export const ordinalWords: readonly (readonly string[])[] = [
  'first|premi(?:er|ère)|primer[ao]?|перв\\p{L}{2,3}|(?:ال)?[أا]ولى|第一',
  'second|deuxième|second[ae]?|segund[ao]|втор\\p{L}{2,3}|(?:ال)?ثانية',
  'third|troisième|tercer[ao]?|трет\\p{L}{2,4}|(?:ال)?ثالثة',
  'fourth|quatrième|cuart[ao]|четв[её]рт\\p{L}{2,3}|(?:ال)?رابعة',
  'fifth|cinquième|quint[ao]|пят\\p{L}{2,3}|(?:ال)?خامسة',
  'sixth|sixième|sext[ao]|шест\\p{L}{2,3}|(?:ال)?سادسة',
  'seventh|septième|séptim[ao]|седьм\\p{L}{2,3}|(?:ال)?سابعة',
  'eighth|huitième|octav[ao]|восьм\\p{L}{2,3}|(?:ال)?ثامنة',
  'ninth|neuvième|noven[ao]|девят\\p{L}{2,3}|(?:ال)?تاسعة',
  'tenth|dixième|décim[ao]|десят\\p{L}{2,3}|(?:ال)?عاشرة',
  'eleventh|onzième|undécim[ao]|одиннадцат\\p{L}{2,3}',
  'twelfth|douzième|duodécim[ao]|двенадцат\\p{L}{2,3}',
  'thirteenth|treizième|decimotercer[ao]?|тринадцат\\p{L}{2,3}',
  'fourteenth|quatorzième|decimocuart[ao]|четырнадцат\\p{L}{2,3}',
  'fifteenth|quinzième|decimoquint[ao]|пятнадцат\\p{L}{2,3}',
  'sixteenth|seizième|decimosext[ao]|шестнадцат\\p{L}{2,3}',
  'seventeenth|dix-septième|decimoséptim[ao]|семнадцат\\p{L}{2,3}',
  'eighteenth|dix-huitième|decimoctav[ao]|восемнадцат\\p{L}{2,3}',
  'nineteenth|dix-neuvième|decimonoven[ao]|девятнадцат\\p{L}{2,3}',
  'twentieth|vingtième|vigésim[ao]|двадцат\\p{L}{2,3}',
].map((sources) => sources.split(/\|(?![^(]*\))/));
