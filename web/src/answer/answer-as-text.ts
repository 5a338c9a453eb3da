import type { Answer } from '#server/answer/answer.ts';

/** An answer to paste anywhere: its statements with numbers, then its sources as footnotes write them. */
export function answerAsPlainText(answer: Answer): string {
  const statements = answer.statements.map(({ text, citations }) => `${text} ${marksOf(answer, citations)}`.trimEnd());
  return [...statements, sourcesOf(answer, ({ number, footnote }) => `[${number}] ${footnote}`)]
    .filter(Boolean)
    .join('\n\n');
}

/** An answer as Markdown, its sources with their permanent addresses. */
export function answerAsMarkdown(answer: Answer): string {
  const sources = sourcesOf(answer, ({ number, footnote, page }) => `${number}. ${footnote} <${page}>`);
  return [answer.markdown, sources].filter(Boolean).join('\n\n');
}

type SourceLine = { number: number; footnote: string; page: string };

function sourcesOf(answer: Answer, write: (source: SourceLine) => string): string {
  return answer.sources
    .map(({ citation, links }, index) => write({ number: index + 1, footnote: citation.footnote, page: links.page }))
    .join('\n');
}

function marksOf(answer: Answer, citations: Answer['statements'][number]['citations']): string {
  const numbers = citations.map(({ provision }) => answer.sources.findIndex(({ id }) => id === provision) + 1);
  return [...new Set(numbers)]
    .filter((number) => number > 0)
    .map((number) => `[${number}]`)
    .join('');
}
