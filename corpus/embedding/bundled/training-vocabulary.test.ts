import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTrainingTexts } from './training-texts.ts';
import { trainingVocabulary } from './training-vocabulary.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'texts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what the bundled embedder learns from', () => {
  it('are the distinct English paragraphs of resolutions, without their notes and mark-up', async () => {
    const paragraph =
      '<p><i>Recalls</i> that bread <authorialNote>Resolution 1.</authorialNote>is given to every resident on every day of the year;</p>';
    const file = (language: string) =>
      `<akomaNtoso><FRBRlanguage language="${language}"/>${paragraph}<p>Short.</p></akomaNtoso>`;
    writeFileSync(join(folder, 'a.xml'), file('eng'));
    writeFileSync(join(folder, 'b.xml'), file('eng'));
    writeFileSync(join(folder, 'c.xml'), file('fra').replace('bread', 'pain'));
    expect(await readTrainingTexts(folder)).toEqual([
      'Recalls that bread is given to every resident on every day of the year;',
    ]);
  });

  it('has the words that recur in them and those of common English, with how likely each is', () => {
    const texts = Array.from({ length: 5 }, () => 'bread and bread 77');
    const { words, likelihoods } = trainingVocabulary([...texts, 'hapax'], ['the', 'of', 'bread'], ['mitigation']);
    expect(words).toEqual(['and', 'bread', 'mitigation', 'of', 'the']);
    expect(likelihoods[words.indexOf('bread')]).toBeGreaterThan(0.5);
    expect(likelihoods[words.indexOf('the')]).toBeGreaterThan(likelihoods[words.indexOf('mitigation')] ?? 1);
  });
});
