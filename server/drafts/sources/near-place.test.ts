import { describe, expect, test } from 'vitest';
import { sampleInstrument } from '../../answer/samples.fixture.ts';
import { nearestPlace } from './near-place.ts';
import { fillShelf } from './shelf.ts';

const restraint =
  'Restraints shall never be used on women during labour, during childbirth and immediately after childbirth.';
const seclusion =
  'Seclusion shall be used only in rare cases, for as short a time as possible and subject to review, and only pursuant to the authorization by a competent authority. It shall not be imposed by virtue of a sentence.';

async function replacement(quotation: string, text: string): Promise<string | null | undefined> {
  const { texts } = await fillShelf('en', sampleInstrument('nelson-mandela-rules', { 'rule-1': text }));
  return nearestPlace(quotation, texts)?.replacement;
}

describe('the words of the source for a quotation', () => {
  test('cover all that the source says between the ends of the quotation', async () => {
    for (const changed of ['and immediately after', 'and shortly after', 'or directly following'])
      expect(
        await replacement(`Restraints shall never be used on women during labour ${changed} childbirth`, restraint),
      ).toBe(restraint.slice(0, -1));
  });

  test('go on to the end of the sentence where the last words are others', async () => {
    expect(await replacement('Restraints shall never be used on women during labour, during birth', restraint)).toBe(
      restraint.slice(0, -1),
    );
  });

  test('go back to the beginning of the sentence where the first words are others', async () => {
    expect(await replacement('This may not be imposed by virtue of a sentence.', seclusion)).toBe(
      'It shall not be imposed by virtue of a sentence.',
    );
  });

  test('are not offered where nobody can say how far the quotation was meant to go', async () => {
    expect(await replacement('Seclusion shall be used only in special situations', seclusion)).toBeNull();
  });

  test('keep the marks of what was left out, and mark the first letter', async () => {
    expect(
      await replacement('seclusion may be used only in rare cases … and only pursuant to the authorization', seclusion),
    ).toBe('[s]eclusion shall be used only in rare cases … and only pursuant to the authorization');
  });
});
