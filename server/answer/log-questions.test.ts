import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { AnswerEvent, Question } from './answer.ts';
import { logQuestions } from './log-questions.ts';

test('the question is in the log, and goes on unchanged to be answered', async () => {
  const lines: string[] = [];
  const log = pino(new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }));
  const asked: Question[] = [];
  async function* answerQuestion(question: Question): AsyncGenerator<AnswerEvent> {
    asked.push(question);
    yield { type: 'progress', stage: 'retrieve' };
  }
  const events: AnswerEvent[] = [];
  for await (const event of logQuestions(answerQuestion, log)({ question: 'Is a trombone allowed?' }))
    events.push(event);
  expect(events).toEqual([{ type: 'progress', stage: 'retrieve' }]);
  expect(asked).toEqual([{ question: 'Is a trombone allowed?' }]);
  expect(lines.join('')).toContain('Is a trombone allowed?');
});
