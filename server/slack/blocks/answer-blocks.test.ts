import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleAnswer } from '../sample-answer.fixture.ts';
import { faultIn } from '../slack-faults.fixture.ts';
import { answerText, markedWrongBlocks, restBlocks, wholeMessage } from './answer-blocks.ts';
import { escapeMrkdwn, linkTo } from './escape-mrkdwn.ts';

const shown = { statements: 30, publicUrl: 'http://localhost:3000' };

describe('an answer as blocks', () => {
  test('however long its statements and however many they are, Slack takes it', () => {
    const length = fc.integer({ min: 1, max: 15_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), length, (count, characters) => {
        const answer = sampleAnswer(count, (n) => `“${n}${'<'.repeat(characters % 5)}${'x'.repeat(characters)}”`);
        const text = answerText(answer);
        for (const blocks of [wholeMessage(answer, shown), markedWrongBlocks(answer, shown)])
          expect(faultIn('chat.postMessage', { text, blocks })).toBeNull();
        // Through a response address a message may be longer.
        expect(faultIn('response', { text, blocks: restBlocks(answer, 3) })).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test.each([2900, 5000, 11_000])('a statement of %i characters stands whole in one block', (length) => {
    const words = `“${'word '.repeat(length / 5)}end”`;
    const blocks = JSON.stringify(
      wholeMessage(
        sampleAnswer(1, () => words),
        shown,
      )[0],
    );
    expect(blocks).toContain(words);
  });

  test('a statement that no block takes is a link to where it is read whole, and no part of it is quoted', () => {
    const [block] = wholeMessage(
      sampleAnswer(1, () => `“${'word '.repeat(4000)}”`),
      shown,
    );
    expect(JSON.stringify(block)).toContain('/p/harbour-rules/rule-1');
    expect(JSON.stringify(block)).not.toContain('word word');
  });
});

describe('text of others', () => {
  test('can hold nothing that Slack reads as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeMrkdwn(text);
        expect(escaped).not.toMatch(/[<>]/);
        expect(escaped.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
      }),
    );
  });

  test('is read again as what it was, but for what can not be printed', () => {
    const read = (text: string) =>
      text.replaceAll('\u2060', '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
    expect(read(escapeMrkdwn('a < b & c > d *e* _f_ ~g~ `h`'))).toBe('a < b & c > d *e* _f_ ~g~ `h`');
    expect(escapeMrkdwn('a\u202Eb\u0007c')).toBe('abc');
  });

  test('can not leave the words of a link', () => {
    expect(linkTo('https://a.example/x|y>', 'rule|45>')).toBe('<https://a.example/x%7Cy%3E|rule¦45&gt;>');
  });
});
