import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AnswerArchive, Feedback, SharedAnswer } from './answer-archive.ts';
import { createInMemoryAnswerArchive } from './in-memory-answer-archive.ts';
import { openSqliteAnswerArchive } from './sqlite-answer-archive.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'archive-')), 'kept', 'store.sqlite');

const archives: [string, () => AnswerArchive][] = [
  ['in memory', createInMemoryAnswerArchive],
  ['in SQLite', () => openSqliteAnswerArchive(newFile())],
];

describe.each(archives)('an archive %s', (_name, create) => {
  test('gives back what was kept, as it was', async () => {
    const archive = create();
    await archive.keep(shared('a'));
    expect(await archive.find('a')).toEqual(shared('a'));
    expect(await archive.find('b')).toBeNull();
    await archive.close();
  });

  test('keeps the answer that was shared first', async () => {
    const archive = create();
    await archive.keep(shared('a'));
    await archive.keep(shared('a', 'Another question?'));
    expect((await archive.find('a'))?.answer.question).toBe('A question?');
    await archive.close();
  });

  test('takes away an answer with everything that was said of it, and nothing else', async () => {
    const archive = create();
    for (const id of ['a', 'b']) {
      await archive.keep(shared(id));
      await archive.addFeedback(feedback(id, 'wrong'));
    }
    expect(await archive.remove('a')).toBe(true);
    expect(await archive.find('a')).toBeNull();
    expect(await archive.allFeedback()).toEqual([feedback('b', 'wrong')]);
    expect(await archive.remove('a')).toBe(false);
    await archive.close();
  });

  test('lists what was said, oldest first, and what was said of one answer', async () => {
    const archive = create();
    const all = [feedback('a', 'wrong'), feedback('b', 'right'), feedback('a', 'right')];
    for (const one of all) await archive.addFeedback(one);
    expect(await archive.allFeedback()).toEqual(all);
    expect(await archive.feedbackOn('a')).toEqual([all[0], all[2]]);
    await archive.close();
  });

  test('holds hostile ids and comments as the text that they are', async () => {
    const archive = create();
    const hostile = "'; drop table shared_answers; --";
    await archive.keep(shared(hostile));
    await archive.addFeedback({ ...feedback(hostile, 'wrong'), comment: '<script>\u0000' });
    expect((await archive.find(hostile))?.answer.id).toBe(hostile);
    expect((await archive.feedbackOn(hostile))[0]?.comment).toBe('<script>\u0000');
    await archive.close();
  });
});

test('what one process keeps in SQLite another one finds, also after both have ended', async () => {
  const file = newFile();
  const [one, other] = [openSqliteAnswerArchive(file), openSqliteAnswerArchive(file)];
  await one.keep(shared('a'));
  expect(await other.find('a')).toEqual(shared('a'));
  await Promise.all([one.close(), other.close()]);
  const later = openSqliteAnswerArchive(file);
  expect(await later.find('a')).toEqual(shared('a'));
  await later.close();
});

function shared(id: string, question = 'A question?'): SharedAnswer {
  return {
    shared: '2026-01-02T00:00:00.000Z',
    answer: {
      id,
      asked: '2026-01-01T00:00:00.000Z',
      corpus: 'one',
      question,
      lang: 'en',
      status: 'not-in-sources',
      statements: [],
      withheld: 0,
      markdown: '',
      sources: [],
      nearest: [],
      notices: [],
      composer: 'quotation',
      took: { retrieve: 1, compose: 1, verify: 1 },
    },
  };
}

function feedback(answer: string, verdict: Feedback['verdict']): Feedback {
  return {
    answer,
    verdict,
    statement: null,
    comment: null,
    given: '2026-01-02T00:00:00.000Z',
    question: 'A question?',
    lang: 'en',
    words: '',
    provisions: [],
  };
}
