import type { ResolutionBody } from '../provision/symbol.ts';

/** Who adopted a resolution: one of the bodies that have symbols, `other` for any other, null where nothing says. */
export type AdoptingBody = ResolutionBody | 'council' | 'other';

const names: readonly (readonly [AdoptingBody, string])[] = [
  [
    'general-assembly',
    'UN ?General Assembly|General Assembly|UNGA|GA|Assemblée générale|Asamblea General|Генеральн\\p{L}{2} Ассамбле\\p{L}{1,2}|联合国大会|联大|大会|الجمعية العامة',
  ],
  [
    'security-council',
    'Security Council|UNSC|SC|Conseil de sécurité|Consejo de Seguridad|Совет\\p{L}{0,2} Безопасности|安全理事会|安理会|مجلس الأمن',
  ],
  [
    'economic-and-social-council',
    'Economic and Social Council|ECOSOC|Conseil économique et social|Consejo Económico y Social|Экономическ\\p{L}{2,3} и Социальн\\p{L}{2,3} Совет\\p{L}{0,2}|ЭКОСОС|经济及社会理事会|经社理事会|(?:ال|لل)مجلس الاقتصادي والاجتماعي',
  ],
  [
    'human-rights-council',
    "Human Rights Council|UNHRC|HRC|Conseil des droits de l'homme|Consejo de Derechos Humanos|Совет\\p{L}{0,2} по правам человека|人权理事会|مجلس حقوق الإنسان",
  ],
];

const otherNames =
  "(?:(?:World Health|United Nations Environment|Environment|Parliamentary|Habitat|Human Settlements?|UN-Habitat) Assembly|Assemblée mondiale de la Santé|Assemblée des Nations Unies pour l'environnement|Asamblea Mundial de la Salud|Asamblea de las Naciones Unidas|Assemblée des Nations Unies|Ассамбле\\p{L}{1,2} Организации|Ассамбле\\p{L}{1,2} (?:здравоохранения|Организации)|(?:Commission|Committee|Conference|Congress|Meeting|Board|Governing Council|Union|Organization|Agency|Authority|Comisión|Comité|Conferencia|Reunión|Junta|Consejo de Administración|Conférence|Conseil d'administration|Réunion|Комисси\\p{L}{1,2}|Комитет\\p{L}{0,2}|Конференци\\p{L}{1,2}|Совещани\\p{L}{1,2})|委员会|缔约国会议|缔约方会议|缔约国大会|环境大会|卫生大会|(?<![届次])会议|لجنة|مؤتمر|جمعية الصحة|جمعية الأمم المتحدة للبيئة)";

const ownNames = names.map(([body, sources], index) => ({ body, group: `b${index}`, sources }));
const named = ownNames.map(({ group, sources }) => `(?<${group}>${sources})`).join('|');
const bare =
  '(?<council>Council|Conseil|Consejo|Совет\\p{L}{0,2}|理事会|المجلس)|(?<assembly>Assembly|Assemblée|Asamblea|Ассамбле\\p{L}{1,2})';
const other = `(?<other>${otherNames})`;

const ownBefore = new RegExp(`(?<![\\p{L}-])(?:${named}|${bare})(?:'s)? ?$`, 'iu');
const otherBefore =
  /(?<!\p{L})(?:Commission|Committee|Conference|Congress|Meeting|Board|Council|Union|Organization|Assembly|Programme|Convention)(?: (?:on|of|for|to|against) [^,;.:()\d]{1,110})?(?:'s)? ?$/iu;
const otherAssembly = /(?:Environment|Health|Parliamentary|Habitat|Settlements|Programme) Assembly(?:'s)? ?$/i;
const twoBodies = /(?:General )?Assembly and (?:the )?Security Council ?$/i;
/** "… of the Committee, as requested in resolution": the words before it are no body's name. */
const looseEnd =
  /(?<!\p{L})(?:in|its|their|of|by|with|to|and|under|the|as|from|including|on|per|see|this|that|also|or|for|both) ?$/iu;
const behind = new RegExp(
  `(?: ?,(?! ?(?:the|la|le|les|los|las) )|(?! ?,)) ?(?:(?:of|by|du|de|del|des|من|الصادر عن) )?(?:the |la |le |les |l'|los |las )?(?:${other}|${named}|${bare})(?!\\p{L})`,
  'iuy',
);
const within = new RegExp(`(?<![\\p{L}-])(?:${other}|${named}|${bare})(?!\\p{L})`, 'iu');
const ownChinese = new RegExp(`(?:${named})[^，。、；,;]{0,40}$`, 'iu');
const otherChinese =
  /(?:委员会|缔约国会议|缔约方会议|缔约国大会|环境大会|卫生大会|(?<![届次])会议|人居大会|理事会)的?$/u;
/** Its name, or the symbol of its report: Supplement No. 53. */
const humanRightsCouncil = new RegExp(`(?<!\\p{L})(?:${names[3]?.[1]}|A/\\d{2}/53)(?![\\p{L}\\d])`, 'iu');

/** How far before the word "resolution" the name of a body may begin. */
const reach = 140;

/** The body whose name ends where the word "resolution" begins, and where its name begins: "Security Council resolution". */
export function bodyBefore(text: string, at: number): { body: AdoptingBody | null; start: number } {
  const from = Math.max(0, at - reach);
  const stretch = text.slice(from, at);
  const nobody = { body: null, start: at };
  if (twoBodies.test(stretch)) return nobody;
  if (otherAssembly.test(stretch)) return { body: 'other', start: at };
  const found = ownBefore.exec(stretch);
  const own = bodyOf(found);
  const named = found && own ? { body: own, start: from + found.index } : nobody;
  if (own && own !== 'council' && own !== 'general-assembly') return named;
  if (looseEnd.test(stretch) || !otherBefore.test(stretch)) return named;
  return own ? named : { body: 'other', start: at };
}

/** The body whose name stands right behind a number or its date: "résolution 1980/67 du Conseil économique et social". */
export function bodyBehind(text: string, at: number): { body: AdoptingBody; end: number } | null {
  behind.lastIndex = at;
  const found = behind.exec(text);
  const body = bodyOf(found);
  return found && body && { body, end: at + found[0].length };
}

/** The body that is named in a stretch between the word "resolution" and its number. */
export function bodyWithin(stretch: string): AdoptingBody | null {
  return bodyOf(within.exec(stretch));
}

/** The body that adopted the number behind this stretch: "安全理事会2004年10月8日第". */
export function bodyBeforeChinese(stretch: string): AdoptingBody | null {
  const undated = stretch.replace(/第$/, '').replace(/\d{4}年\d{1,2}月\d{1,2}日$/, '');
  return bodyOf(ownChinese.exec(undated)) ?? (otherChinese.test(undated) ? 'other' : null);
}

/** True where the stretch names the Human Rights Council, whose resolutions are numbered like the Assembly's. */
export function namesHumanRightsCouncil(stretch: string): boolean {
  return humanRightsCouncil.test(stretch);
}

function bodyOf(found: RegExpExecArray | null): AdoptingBody | null {
  const groups = found?.groups;
  if (!groups) return null;
  if (groups.other) return 'other';
  const own = ownNames.find(({ group }) => groups[group]);
  if (own) return own.body;
  return groups.assembly ? 'general-assembly' : 'council';
}
