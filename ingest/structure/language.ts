import { type PageLine, textOfLine } from '../read/page-line.ts';

/** Small words by which the languages that share a script are told apart. */
const smallWords: readonly [string, RegExp][] = [
  ['en', /\b(?:the|of|and|to|in|that)\b/gi],
  ['fr', /\b(?:le|la|les|des|et|du|dans|que)\b/gi],
  ['es', /\b(?:el|la|los|las|de|y|que|en)\b/gi],
];

/** The language of lines, as far as script and small words tell: one of the six official ones, or `und`. */
export function guessLanguage(lines: readonly PageLine[]): string {
  const text = lines.slice(0, 400).map(textOfLine).join(' ');
  const scripts: [string, number][] = [
    ['ar', count(text, /\p{Script=Arabic}/gu)],
    ['zh', count(text, /\p{Script=Han}/gu) * 2],
    ['ru', count(text, /\p{Script=Cyrillic}/gu)],
    ['latin', count(text, /\p{Script=Latin}/gu)],
  ];
  const script = most(scripts);
  return script === 'latin' ? most(smallWords.map(([lang, words]) => [lang, count(text, words)])) : script;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function most(counts: readonly [string, number][]): string {
  const [best] = counts.toSorted((one, other) => other[1] - one[1]);
  return best && best[1] > 0 ? best[0] : 'und';
}
