import type { Answer, AnswerEvent } from './answer.ts';

/** Waits for the whole answer of a stream. */
export async function collectAnswer(events: AsyncIterable<AnswerEvent>): Promise<Answer> {
  for await (const event of events) if (event.type === 'answer') return event.answer;
  throw new Error('The stream ended without an answer.');
}
