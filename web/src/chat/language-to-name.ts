// A question of this many words shows its own language; a bare "A/RES/77/232, 5" shows none.
const wordsThatTell = 3;

/** The language to ask in, where the question itself does not tell: that of the interface. Else null, and the server reads it. */
export function languageToName(question: string, interfaceLanguage: string): string | null {
  const words = question.match(/\p{L}{2,}/gu) ?? [];
  const tells = words.length >= wordsThatTell || /[^\p{Script=Latin}\P{L}]/u.test(question);
  return tells ? null : interfaceLanguage;
}
