import { withLinks } from '#corpus/provision/links.ts';
import type { Answer, AnswerEvent, Statement } from '../answer/answer.ts';
import { sampleInstrument } from '../answer/samples.fixture.ts';
import { samplePublicUrl } from '../services.fixture.ts';

/** An answer of so many statements, each quoting a provision of its own. */
export function sampleAnswer(count: number, words: (n: number) => string = (n) => `“Statement ${n}.”`): Answer {
  const texts = Object.fromEntries(numbers(count).map((n) => [`rule-${n}`, words(n)]));
  const sources = sampleInstrument('harbour-rules', texts).map((record) =>
    withLinks(record, samplePublicUrl, { hasPdf: false, official: null }),
  );
  return {
    id: 'an-answer',
    asked: '2026-01-02T00:00:00.000Z',
    corpus: '1',
    question: 'Go through all of it.',
    lang: 'en',
    status: 'answered',
    statements: numbers(count).map((n) => statement(words(n), `harbour-rules/rule-${n}`)),
    withheld: 0,
    markdown: numbers(count)
      .map((n) => `${words(n)} [${n}]`)
      .join('\n\n'),
    sources,
    nearest: [],
    notices: [],
    composer: 'quotation',
    took: { retrieve: 0, compose: 0, verify: 0 },
  };
}

/** The same as it is made, event by event. */
export async function* eventsOf(answer: Answer): AsyncGenerator<AnswerEvent> {
  for (const stage of ['retrieve', 'compose', 'verify', 'present'] as const) yield { type: 'progress', stage };
  for (const [at, one] of answer.statements.entries()) {
    const provision = answer.sources[at];
    if (provision) yield { type: 'source', number: at + 1, provision };
    yield { type: 'statement', statement: one, markdown: one.text };
  }
  yield { type: 'answer', answer };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}

function statement(text: string, provision: string): Statement {
  const citation = { provision, lang: 'en', quote: text, start: 0, end: text.length };
  return { text, verdict: 'verified', citations: [citation], checks: [{ name: 'exists', passed: true }] };
}
