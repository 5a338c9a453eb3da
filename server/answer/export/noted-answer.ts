import type { Catalogue } from '#corpus/catalogue.ts';
import type { Answer } from '../answer.ts';
import { declineInWords } from '../present/answer-in-words.ts';

/** A stretch of an answer to take into a document: words, and the numbers of the sources whose notes stand behind them. */
export type NotedRun = { words: string; sources: number[] };

/** An answer in paragraphs, each in runs. */
export type NotedAnswer = { paragraphs: NotedRun[][]; notices: string[] };

/** Takes an answer apart into words and notes. Its Markdown is read as its own writer made it. */
export function notedAnswer(answer: Answer, catalogue: Catalogue): NotedAnswer {
  const notices = answer.notices.map(({ text }) => text);
  if (answer.status === 'not-in-sources') {
    return { paragraphs: [[{ words: declineInWords(answer, catalogue), sources: [] }]], notices };
  }
  const lines = answer.markdown
    .replace(/\\\n/g, '\n')
    .split(/\n+/)
    .filter((line) => line.trim() !== '');
  return { paragraphs: lines.map(runsOf), notices };
}

const numbers = /\s?((?<!\\)\[\d{1,3}\](?:\[\d{1,3}\])*)/gu;

function runsOf(line: string): NotedRun[] {
  const runs: NotedRun[] = [];
  let from = 0;
  for (const { 0: whole, 1: marks = '', index } of line.matchAll(numbers)) {
    const sources = [...marks.matchAll(/\d+/g)].map(([number]) => Number(number));
    runs.push({ words: plain(line.slice(from, index)), sources });
    from = index + whole.length;
  }
  if (from < line.length) runs.push({ words: plain(line.slice(from)), sources: [] });
  return runs;
}

/** What the Markdown escapes is for a renderer. */
function plain(markdown: string): string {
  return markdown.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '');
}
