import type { InstrumentNature } from './instrument.ts';

/** What a title calls its instrument, before the words that say what it is about. */
const nouns: readonly (readonly [InstrumentNature, RegExp])[] = [
  [
    'treaty',
    /(?<!\p{L})(?:conventions?|covenants?|protocols?|treaty|charter|statute|pact[eo]?|protocol[eo]|traité|tratado|charte|carta|statut|estatuto|convenci[óo]n|convenio|конвенция|пакт|протокол|договор|устав|(?:ال)?اتفاقية|(?:ال)?عهد|(?:ال)?بروتوكول|(?:ال)?ميثاق)(?!\p{L})|公约|盟约|议定书|条约|宪章/iu,
  ],
  ['declaration', /(?<!\p{L})(?:declaration|déclaration|declaraci[óo]n|декларация|(?:ال)?إعلان)(?!\p{L})|宣言/iu],
  [
    'standards',
    /(?<!\p{L})(?:rules|principles|guidelines|standards|strategies|règles|principes|directives|stratégies|reglas|principios|directrices|estrategias|правила|принципы|стандарты|стратегии|(?:ال)?قواعد|(?:ال)?مبادئ|(?:ال)?استراتيجيات)(?!\p{L})|规则|原则|准则|战略/iu,
  ],
];
const aboutWhat =
  /(?<!\p{L})(?:on|of|for|to|against|concerning|regarding|sur|des?|du|pour|contre|relati(?:f|ve)s?|concernant|sobre|del?|para|contra|о|об|по|против|в отношении)(?!\p{L})/iu;

/** What kind of instrument a title names: "International Covenant on …" a treaty; `resolution` where it names none. */
export function natureOfTitle(title: string): InstrumentNature {
  const head = title.split(aboutWhat)[0] ?? '';
  return nouns.find(([, noun]) => noun.test(head))?.[0] ?? 'resolution';
}
