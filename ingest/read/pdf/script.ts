/** Most signs are, and need not be asked for their script: this is asked of every sign of a page. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}

/** True where a text has a letter of a script that runs from right to left. */
export function isRightToLeftLetter(text: string): boolean {
  if (isAscii(text)) return false;
  return (
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) &&
    !/^[\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u060c\u061b\u061f]+$/.test(text)
  );
}

/** True for an Arabic letter that is drawn joined to the one after it. */
export function joinsTheNext(letter: string): boolean {
  return /[\u0626\u0628\u062a-\u062e\u0633-\u063a\u0640-\u0647\u0649\u064a]/.test(letter);
}

/** True where a text has a letter of a script that runs from left to right. */
export function isLeftToRightLetter(text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/u.test(text);
}

/** True for scripts that put no spaces between words. */
export function isUnspaced(text: string): boolean {
  if (isAscii(text)) return false;
  return /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uff60]/.test(text);
}

/** The circle that is drawn below an Arabic mark where it has no letter, by whatever name its font gives it. */
const standInForLetter = /^[!-~\u00a1-\u00ff\u25cc](?=[\u064b-\u0652]+$)/;

/**
 * Letters as a person would type them: Arabic presentation forms, ligatures and the radicals that some
 * fonts map to become letters; a hyphen that only shows where a word may break becomes one that is there.
 */
export function plainLetters(text: string): string {
  if (isAscii(text)) return text;
  return text
    .replace(standInForLetter, '')
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc\u2f00-\u2fdf\uf900-\ufaff]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => radicals[radical] ?? radical);
}

const inWord = (sign: string) =>
  new RegExp(`(?<=[\\p{Script=Arabic}\\u0640]\\p{M}*)${sign}(?=\\p{M}*[\\p{Script=Arabic}\\u0640])`, 'gu');
const strokes = inWord('\u0640+');
/** Signs that a font has no letter for, a stroke or the join of two letters; one that could be written stays. */
const namelessSigns = inWord('([^\\s\\p{Script=Arabic}\\p{M}\\u0640/.,:;()[\\]"\'“”\\p{Pd}])(?:\\p{M}*\\1)*');
const doubledSigns = inWord('([.,:;()[\\]"\'“”/\\p{Pd}])\\1+');
/** What stands in no word as people write it. */
const strangeSigns = inWord('[,:;()[\\]"\'“”]+');
/** A stroke that some fonts put between these two letters by themselves. */
const strokeOfFont = /(?<=\u0644)\u0640(?=\u0643)/gu;

/**
 * How many strokes stretch the words of an Arabic text, each counted once however long it is. A font that has no
 * name for its stroke calls it by whatever sign comes first.
 */
export function stretchesIn(text: string): number {
  return [strokes, namelessSigns, doubledSigns, strangeSigns].reduce(
    (sum, kind) => sum + (text.match(kind)?.length ?? 0),
    0,
  );
}

/** Without the strokes that stretch a word to fill its line: they are drawn, not written. */
export function withoutStretching(word: string): string {
  return [strokes, namelessSigns, doubledSigns, strangeSigns].reduce((text, kind) => text.replace(kind, marksOf), word);
}

/** A mark may stand between two strokes, and belongs to the letter before them. */
function marksOf(signs: string): string {
  return signs.replace(/\P{M}/gu, '');
}

/** Without what stands between letters by the doing of a font alone; a stroke that was typed stays. */
export function withoutJoins(word: string): string {
  return word.replace(namelessSigns, (sign) => (/\d/.test(sign) ? sign : marksOf(sign))).replace(strokeOfFont, '');
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
