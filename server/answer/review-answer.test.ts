import { describe, expect, test } from 'vitest';
import { catalogue } from '#corpus/catalogue.ts';
import { createInMemoryAnswerArchive } from '../store/in-memory-answer-archive.ts';
import { createAnswerMemory } from './answer-store.ts';
import { answererOver, ask, indexOf } from './answerer.fixture.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { sampleInstrument } from './samples.fixture.ts';

const text = 'Solitary confinement shall be used only in exceptional cases as a last resort.';
const indexWith = (words: Record<string, string>) =>
  indexOf(catalogue, sampleInstrument('nelson-mandela-rules', words));

describe('an answer that is opened later', () => {
  test('is in doubt where the words that it quotes are not in the text any more', async () => {
    const kept = await answeredThenOpenedWith({ 'rule-45': text.replace('exceptional', 'rare') });
    expect(kept?.review).toMatchObject({ changed: ['nelson-mandela-rules/rule-45'], missing: [], doubtful: [0] });
  });

  test('stands where its source has changed and still has the words', async () => {
    const kept = await answeredThenOpenedWith({ 'rule-45': `${text} It shall be reviewed.` });
    expect(kept?.review).toMatchObject({ changed: ['nelson-mandela-rules/rule-45'], doubtful: [] });
  });

  test('is in doubt where its source is not at hand any more', async () => {
    const kept = await answeredThenOpenedWith({ 'rule-44': text });
    expect(kept?.review).toMatchObject({ missing: ['nelson-mandela-rules/rule-45'], doubtful: [0] });
  });
});

test('an answer is kept beyond its hour only when it was shared', async () => {
  let now = Date.UTC(2026, 0, 1);
  const index = await indexWith({ 'rule-45': text });
  const remembered = createAnswerMemory(() => now);
  const archive = createInMemoryAnswerArchive();
  const kept = createKeptAnswers({ remembered, archive, index, clock: () => now });
  const answer = await ask(answererOver(index, catalogue), 'When may solitary confinement be used?');
  for (const id of ['shared', 'unshared']) remembered.remember({ ...answer, id });
  await kept.share('shared');
  now += 2 * 60 * 60 * 1000;
  expect(await kept.open('unshared')).toBeNull();
  expect(await kept.open('shared')).toMatchObject({ id: 'shared', shared: '2026-01-01T00:00:00.000Z' });
});

async function answeredThenOpenedWith(later: Record<string, string>) {
  const before = await indexWith({ 'rule-45': text });
  const answer = await ask(answererOver(before, catalogue), 'When may solitary confinement be used?');
  const remembered = createAnswerMemory();
  remembered.remember(answer);
  const archive = createInMemoryAnswerArchive();
  return createKeptAnswers({ remembered, archive, index: await indexWith(later) }).open(answer.id);
}
