import { expect, it } from 'vitest';
import { readSilentLines } from '#corpus/subject-index/silent-lines.ts';
import { readSubjectIndex } from '#corpus/subject-index/subject-index.ts';
import { thesaurus } from '#corpus/thesaurus/thesaurus.ts';
import { stem } from '#corpus/words/stem.ts';
import { isStopWord } from '#corpus/words/stop-words.ts';
import { wordsOfText } from '#corpus/words/words-of-text.ts';
import { QuestionCase } from './case.ts';
import { readCases } from './read-cases.ts';

const questions = await readCases(new URL('questions.jsonl', import.meta.url), QuestionCase);

it('no question stands in the subject index, so that what it finds is found by more than having been copied', async () => {
  const subjects = await readSubjectIndex();
  const lines = subjects.flatMap(({ id, lang, asked }) => asked.map((line) => ({ id, lang, line })));
  expect(repeated(lines)).toEqual([]);
});

it('no question stands among the lines that no text answers', async () => {
  const silent = await readSilentLines();
  expect(repeated(silent.map((line) => ({ id: 'silent', lang: 'en', line })))).toEqual([]);
});

it('no question stands in the thesaurus', () => {
  const phrases = Object.entries(thesaurus).flatMap(([lang, entries]) =>
    entries.flatMap(({ asked, like = [], texts }) =>
      [...asked, ...like].map((line) => ({ id: texts.join('; '), lang, line })),
    ),
  );
  expect(repeated(phrases)).toEqual([]);
});

/** Two words are a subject that anybody may name; a question has more. */
const contentMin = 3;

/** Lines of the very words of a question, in whatever order and inflection. */
function repeated(lines: readonly { id: string; lang: string; line: string }[]): string[] {
  const whole = questions.filter(({ lang, question }) => contentOf(question, lang).length >= contentMin);
  const asked = new Map(whole.map(({ id, lang, question }) => [contentOf(question, lang).join(' '), id]));
  return lines.flatMap(({ id, lang, line }) => {
    const question = asked.get(contentOf(line, lang).join(' '));
    return question ? [`${question}: "${line}" (${lang}, ${id})`] : [];
  });
}

function contentOf(text: string, lang: string): string[] {
  const words = wordsOfText(text, lang).filter((word) => !isStopWord(word, lang));
  return [...new Set(words.map((word) => stem(word, lang)))].sort();
}
