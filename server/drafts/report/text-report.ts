import { styleText } from 'node:util';
import type { Finding } from '../finding.ts';
import { createPlaces } from './place-in-text.ts';

export type CheckedDraft = { file: string; text: string; findings: readonly Finding[] };

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const;
const excerptLength = 100;

/** The findings for a person at a terminal: place, what to do, the words, and what could stand instead. */
export function textReport({ file, text, findings }: CheckedDraft, { colour }: { colour: boolean }): string {
  const placeOf = createPlaces(text);
  const paint = (style: Parameters<typeof styleText>[0], words: string) =>
    colour ? styleText(style, words, { validateStream: false }) : words;
  const blocks = findings.map(({ kind, severity, start, end, message, suggestions }) => {
    const { line, column } = placeOf(start);
    const lines = [
      `${file}:${line}:${column} ${paint(colours[severity], severity)} ${paint('dim', kind)}`,
      `  ${printable(message)}`,
      `  ${paint('dim', `“${excerpt(text.slice(start, end))}”`)}`,
      ...suggestions.map(({ replacement }) => `  → ${excerpt(replacement)}`),
    ];
    return lines.join('\n');
  });
  return [...blocks, summary(findings)].join('\n\n');
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.';
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const counted = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return [counted(count('error'), 'error'), counted(count('warning'), 'warning'), counted(count('hint'), 'hint')].join(
    ', ',
  );
}

function excerpt(words: string): string {
  const line = printable(words).replace(/\s+/g, ' ').trim();
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}

/** What a draft holds may not steer the terminal. */
function printable(words: string): string {
  return words.replace(/\p{Cc}/gu, ' ');
}
