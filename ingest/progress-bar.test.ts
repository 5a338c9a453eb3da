import { expect, test } from 'vitest';
import { createProgressBar } from './progress-bar.ts';

const plan = { type: 'plan' as const, documents: ['a.en', 'b.en'], unchanged: [], missing: [] };
const done = (document: string, message: string | null = null) => ({
  ...{ type: 'document' as const, document, message },
  ...{ ok: message === null, provisions: 1 },
});

test('on a terminal one line tells how far the run is, and leaves nothing behind', () => {
  const { bar, written } = barOn({ isTTY: true, columns: 60 });
  bar.show(plan);
  bar.show(done('a.en'));
  bar.show({ type: 'stage', document: 'b.en', stage: 'embed' });
  expect(written.at(-1)).toMatch(/█{12}░{12} 1\/2 b\.en: embedding$/);
  bar.show({ type: 'end', ok: true, documents: 2, provisions: 2 });
  expect(written.at(-1)).toBe('\r\u001b[2K');
});

test('no line is wider than the terminal', () => {
  const { bar, written } = barOn({ isTTY: true, columns: 40 });
  bar.show({ type: 'stage', document: 'a'.repeat(300), stage: 'read' });
  expect(written.join('').replace('\r\u001b[2K', '')).toHaveLength(39);
});

test('elsewhere only whole lines are written, and none for what goes well', () => {
  const { bar, written } = barOn({});
  bar.show(plan);
  bar.show({ type: 'stage', document: 'a.en', stage: 'read' });
  bar.show(done('a.en'));
  bar.show(done('b.pdf', 'b.pdf is damaged.'));
  bar.show(done('c.en', 'No answer.'));
  expect(written.join('')).toBe('b.pdf is damaged.\nc.en: No answer.\n');
});

test('a name can’t move the cursor or turn the direction of writing', () => {
  const { bar, written } = barOn({});
  bar.say('evil\u001b[2J\u202ename');
  expect(written.join('')).toBe('evil [2J name\n');
});

function barOn(kind: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  return { written, bar: createProgressBar({ write: (text) => written.push(text), ...kind }) };
}
