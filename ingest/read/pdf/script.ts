/** True where a text has a letter of a script that runs from right to left. */
export function isRightToLeftLetter(text: string): boolean {
  return (
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) &&
    !/^[\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u060c\u061b\u061f]+$/.test(text)
  );
}

/** True where a text has a letter of a script that runs from left to right. */
export function isLeftToRightLetter(text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u.test(text);
}

/** True for scripts that put no spaces between words. */
export function isUnspaced(text: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff60]/.test(text);
}

/**
 * Letters as a person would type them: Arabic presentation forms, ligatures and the radicals that some
 * fonts map to become letters; a hyphen that only shows where a word may break becomes one that is there.
 */
export function plainLetters(text: string): string {
  if (/^[\u0020-\u007e]*$/.test(text)) return text;
  return text
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc\u2f00-\u2fdf\uf900-\ufaff]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical);
}

/** The stroke itself, or whatever sign a font gives it, once or several times, in the middle of a word. */
const kashida =
  /(?<=[\p{Script=Arabic}\u0640]\p{M}*)(?:\u0640+|([^\s\p{Script=Arabic}\p{M}/.,:;()[\]"'“”-])\1*)(?=\p{M}*[\p{Script=Arabic}\u0640])/gu;

/** How often an Arabic text is stretched to fill a line: by strokes that nobody types twice, or by signs in mid-word. */
export function stretchesIn(text: string): number {
  return text.match(kashida)?.filter((stroke) => stroke !== '\u0640').length ?? 0;
}

/** Without the strokes that stretch a word: they are drawn, not written. */
export function withoutStretching(word: string): string {
  return word.replace(kashida, '');
}

/** Radicals of the supplement that stand for a whole character but are not decomposed to it. */
const radicals: Record<string, string> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};
