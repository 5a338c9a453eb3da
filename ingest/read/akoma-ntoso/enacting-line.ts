/** How the enacting words of an instrument begin in the six official languages. */
const beginnings =
  /^(?:we[ ,]|nous[ ,]|nosotros[ ,]|мы[ ,]|نحن[ ،]|我们|the (?:general assembly|states parties|parties)\b|l’assemblée générale|les (?:états )?parties|la asamblea general|los estados (?:partes|parte)|las partes|генеральная ассамблея|государства[ —–-]|إن الجمعية العامة|إن الدول الأطراف|大会|缔约国|本公约缔约)/iu;
const lengthMax = 200;

/** True for the words that a preamble depends on: `We, Heads of State and Government,`. */
export function isEnactingLine(text: string): boolean {
  return text.length <= lengthMax && beginnings.test(text) && /[,،，]$/.test(text.trim());
}
