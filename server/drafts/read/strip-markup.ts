/** A text without some of its characters; `origin[i]` is where its unit `i` stood, with one entry more for the end. */
export type StrippedText = { words: string; origin: Uint32Array };

/** Mark-up of Markdown and marks of footnotes: what is no word of the text. */
const markup: readonly RegExp[] = [
  /^[ \t]*#{1,6}[ \t]+/gmu,
  /^[ \t]*>[ \t]?/gmu,
  /\*\*|__/gu,
  /(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu,
  /`+/gu,
  /\[\^[^\]\s]{1,40}\](?!:)/gu,
  /\[(?=[^[\]\n]{1,300}\]\([^()\s]{1,500}\))|(?<=\[[^[\]\n]{1,300})\]\([^()\s]{1,500}\)/gu,
  /(?<=[\p{L}\p{P}])[¹²³⁰⁴-⁹]+/gu,
];

/** Takes the mark-up out of a text. */
export function stripMarkup(text: string): StrippedText {
  const gone = new Uint8Array(text.length);
  for (const pattern of markup) {
    for (const { 0: found, index } of text.matchAll(pattern)) gone.fill(1, index, index + found.length);
  }
  return without(text, gone);
}

/** A text that has no mark-up, as it is. */
export function asItIs(text: string): StrippedText {
  return without(text, new Uint8Array(text.length));
}

function without(text: string, gone: Uint8Array): StrippedText {
  const origin = new Uint32Array(text.length + 1);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !gone[at]) origin[length++] = at;
    else {
      if (at > from) kept.push(text.slice(from, at));
      from = at + 1;
    }
  }
  origin[length] = text.length;
  return { words: kept.join(''), origin: origin.subarray(0, length + 1) };
}
