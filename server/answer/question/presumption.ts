import type { OfficialLanguage } from '#corpus/provision/language.ts';

/** How a language asks where a thing is provided, and what it takes for granted by that. */
type Presuming = {
  /** Asks which provision does something: that there is one is presumed. */
  which: RegExp;
  /** What is presumed is that something is allowed, given or said. */
  claims: RegExp;
  /** What is presumed is that something is forbidden, so that a ban does not contradict it. */
  denies: RegExp;
};

const presuming: Record<OfficialLanguage, Presuming> = {
  en: {
    which:
      /\b(?:which|what(?! (?:is|are|was|were|does|do|did|has|have|must|should|can|may)\b))[^?]{0,30}?\b(?:rules?|articles?|paragraphs?|provisions?|principles?|guidelines?|strateg(?:y|ies)|instruments?|resolutions?|conventions?|treaty|treaties|texts?|standards?)\b|\bwhy\b[^?]{0,60}\b(?:rules?|articles?|standards?|conventions?|guidelines?|principles?|strategies)\b|\bwhere\b[^?]{0,40}\b(?:says?|states?|provides?|allow(?:s|ed)?|permit(?:s|ted)?)\b/i,
    claims:
      /\b(?:allow|permit|let|authori[sz]e|entitle|give|grant|provide|say|state|fix|set|require|oblige|order|impose|prescribe|recommend|introduce|accept|approve|endorse|justif|make|force)(?:s|es|ies|ed|ied|d|ting|ing)?\b|\b(?:said|may|can|could|must|should)\b/i,
    denies:
      /\b(?:not|never|no|nobody|nothing|forbid\w*|prohibit\w*|ban(?:s|ned)?|outlaw\w*|prevent\w*|protect\w*|refrain\w*|restrict\w*|limit\w*|exclud\w*|abolish\w*)\b|n[’']t\b/i,
  },
  fr: {
    which:
      /(?:quel(?:le)?s? [^?]{0,20}?(?:règle|article|paragraphe|disposition|principe|stratégie|instrument|résolution|convention|texte)s?(?!\p{L})|où [^?]{0,30}(?:dit|prévu|autoris|permi))/iu,
    claims: /(?:autoris|perme|accord|prévoi|dit que|donne)/iu,
    denies: /\b(?:ne|n[’']|interdi\p{L}*|prohib\p{L}*|contre|protèg\p{L}*|empêch\p{L}*|sans|aucun\p{L}*)/iu,
  },
  es: {
    which:
      /(?:qué|cuál(?:es)?) [^?]{0,20}?(?:regla|artículo|párrafo|disposición|principio|estrategia|instrumento|resolución|convención|texto)(?:s|es)?(?!\p{L})|dónde [^?]{0,30}(?:dice|prevé|permite|autoriza)/iu,
    claims: /(?:permit|autoriz|otorg|prevé|dice que|concede)/iu,
    denies: /(?:^|\s)(?:no|prohíb\p{L}*|prohib\p{L}*|contra|proteg\p{L}*|impid\p{L}*|sin|ningun\p{L}*)(?!\p{L})/iu,
  },
  ru: {
    which:
      /как(?:ое|ой|ая|ие|им|ом)[^?]{0,20}?(?:правил|стать|пункт|положени|принцип|стратеги|документ|резолюци|конвенци)|где [^?]{0,30}(?:сказано|разреш|говорит)/iu,
    claims: /(?:разреша|позволя|допуска|предоставля|говорит, что)/iu,
    denies: /(?:^|\s)не(?=\s)|запре[щт]|против|защищ|без(?=\s)/iu,
  },
  zh: {
    which: /哪(?:一|几)?(?:条|项|段|款|个|部|些)(?:规则|条款|规定|决议|公约|文书|战略|原则)?/u,
    claims: /允许|准许|规定可以|授权/u,
    denies: /不|禁止|防止|保护|免受/u,
  },
  ar: {
    which: /(?:أي|أية|ما هي) (?:قاعدة|القاعدة|مادة|المادة|فقرة|الفقرة|حكم|الحكم|مبدأ|صك|قرار|اتفاقية)/u,
    claims: /(?:تسمح|يسمح|تجيز|يجيز|تمنح|يمنح|تقول إن)/u,
    denies: /(?:لا|تحظر|يحظر|تمنع|يمنع|تحمي|يحمي|ضد|دون)(?=\s)/u,
  },
};

/** True when a question asks where a thing is provided, and so takes it for granted that it is. */
export function asksWhichProvision(question: string, lang: OfficialLanguage): boolean {
  return presuming[lang].which.test(question);
}

/** True when a question takes it for granted that something is allowed, given or said, and asks only where. */
export function presumesPermission(question: string, lang: OfficialLanguage): boolean {
  const { which, claims, denies } = presuming[lang];
  return which.test(question) && claims.test(question) && !denies.test(question);
}
