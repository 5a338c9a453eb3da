import { expect, test } from 'vitest';
import type { Provision } from '#corpus/provision/provision.ts';
import type { Answer, Statement } from '#server/answer/answer.ts';
import type { ChatMessage } from '../chat/chat-message.ts';
import { shownAnswerOf, sourceOf } from './shown-answer.ts';

const provision = (id: string) => ({ id }) as Provision;
const statement = (text: string) => ({ text, verdict: 'verified', citations: [], checks: [] }) as Statement;

function message(parts: ChatMessage['parts']): ChatMessage {
  return { id: 'm', role: 'assistant', parts };
}

test('of an answer that is still arriving, what has arrived is shown, in order', () => {
  const shown = shownAnswerOf(
    message([
      { type: 'data-source', data: { number: 1, provision: provision('rules/rule-44') } },
      { type: 'data-statement', data: statement('one') },
      { type: 'data-statement', data: statement('two') },
    ]),
  );
  expect(shown.statements.map(({ text }) => text)).toEqual(['one', 'two']);
  expect(shown.sources).toHaveLength(1);
  expect(shown.answer).toBeNull();
});

test('once the whole answer is there, it alone counts', () => {
  const answer = {
    statements: [statement('whole')],
    sources: [provision('a/rule-1')],
    notices: [],
  } as unknown as Answer;
  const shown = shownAnswerOf(
    message([
      { type: 'data-statement', data: statement('arrived before') },
      { type: 'data-answer', data: answer },
    ]),
  );
  expect(shown.statements.map(({ text }) => text)).toEqual(['whole']);
  expect(shown.sources).toEqual([{ number: 1, provision: provision('a/rule-1') }]);
});

test('a citation finds its own source first, then the one that holds it, and never a neighbour', () => {
  const sources = [
    { number: 1, provision: provision('rules/rule-43') },
    { number: 2, provision: provision('rules/rule-43.1') },
  ];
  expect(sourceOf(sources, 'rules/rule-43.1')?.number).toBe(2);
  expect(sourceOf(sources, 'rules/rule-43.2')?.number).toBe(1);
  expect(sourceOf(sources, 'rules/rule-4')).toBeUndefined();
});
