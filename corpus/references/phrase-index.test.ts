import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseIndex } from './phrase-index.ts';
import type { PhraseSource } from './phrases.ts';

const sources: PhraseSource[] = [
  source('a-res-70-1/para-1', 'Invites the Office to assist Member States, upon request, in this field;', '2015-09-25'),
  source('a-res-75-2/para-1', 'Assists States upon\u00a0Request and upon their request;', '2020-12-01'),
  source('a-res-77-3/para-4', 'Known as the “rule of law”, upon request.', '2022-12-15'),
  source('a-res-77-3/para-5', 'Requests the Secretary-General to report to it at its next session;', '2022-12-15'),
  source(
    'a-res-78-4/para-1',
    'Requests the Secretary-General to submit a report to it at its next session;',
    '2023-12-19',
  ),
];

describe('a wording', () => {
  it('is found wherever it was used, newest first, whatever its case and white space', () => {
    const found = search('upon request');
    expect(found.total).toBe(3);
    expect(found.occurrences.map(({ provision }) => provision)).toEqual([
      'a-res-77-3/para-4',
      'a-res-75-2/para-1',
      'a-res-70-1/para-1',
    ]);
    expect(found.byYear).toEqual({ 2015: 1, 2020: 1, 2022: 1 });
  });

  it('stands in the text at the place that is given', () => {
    for (const { provision, start, end } of search('upon request').occurrences) {
      const text = sources.find(({ id }) => id === provision)?.text ?? '';
      expect(text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()).toBe('upon request');
    }
  });

  it('matches whatever its quotation marks', () => {
    expect(search('"Rule of Law"').total).toBe(1);
  });

  it('is not found as a part of words, nor over a comma that it does not have', () => {
    expect(search('pon reques').total).toBe(0);
    expect(search('States upon').total).toBe(1);
  });

  it('that was never used says in how many documents and years that is so', () => {
    expect(search('upon demand')).toMatchObject({
      total: 0,
      occurrences: [],
      searched: { documents: 4, from: '2015-09-25', to: '2023-12-19' },
    });
  });

  it('is listed apart where it is nearly the same', () => {
    expect(search('upon request').near).toEqual([{ wording: 'upon their request', total: 1 }]);
    expect(search('upon their request').near).toEqual([{ wording: 'upon request', total: 3 }]);
    expect(search('Requests the Secretary-General to report to it at its next session').near).toEqual([
      { wording: 'Requests the Secretary-General to submit a report to it at its next session', total: 1 },
    ]);
  });

  it('comes page by page, each occurrence once', () => {
    const first = search('upon request', { limit: 2 });
    const second = search('upon request', { limit: 2, cursor: first.next });
    expect([first.next, second.next]).toEqual(['2', null]);
    const provisions = [...first.occurrences, ...second.occurrences].map(({ provision }) => provision);
    expect(new Set(provisions).size).toBe(3);
  });

  it('is looked for in the instruments named only, and counted there only', () => {
    const found = search('upon request', { instruments: ['a-res-77-3'] });
    expect(found).toMatchObject({ total: 1, searched: { documents: 1, from: '2022-12-15', to: '2022-12-15' } });
  });

  it('is gone with its instrument, and back when that is added anew', () => {
    const index = createPhraseIndex();
    index.add(sources);
    index.remove('a-res-77-3', 'en');
    expect(index.search({ phrase: 'rule of law', lang: 'en' })).toMatchObject({ total: 0, searched: { documents: 3 } });
    index.add(sources.filter(({ instrument }) => instrument === 'a-res-77-3'));
    expect(index.search({ phrase: 'rule of law', lang: 'en' }).total).toBe(1);
  });

  it('in Chinese goes by characters', () => {
    const index = createPhraseIndex();
    index.add([{ ...source('a-res-77-3/para-1', '请秘书长向大会提出报告', null), lang: 'zh' }]);
    expect(index.search({ phrase: '向大会', lang: 'zh' })).toMatchObject({ total: 1, byYear: { undated: 1 } });
  });

  it('taken from a text at its words is always found there', () => {
    const index = createPhraseIndex();
    index.add(sources);
    const cut = fc.tuple(fc.constantFrom(...sources), fc.nat(20), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(cut, ({ 0: one, 1: from, 2: length }) => {
        const phrase = one.text
          .split(/\s+/)
          .slice(from, from + length)
          .join(' ');
        const { occurrences } = index.search({ phrase, lang: 'en', limit: 100 });
        expect(phrase === '' || occurrences.some(({ provision }) => provision === one.id)).toBe(true);
      }),
    );
  });
});

function search(phrase: string, options: { limit?: number; cursor?: string | null; instruments?: string[] } = {}) {
  const index = createPhraseIndex();
  index.add(sources);
  return index.search({ phrase, lang: 'en', ...options });
}

function source(id: string, text: string, adopted: string | null): PhraseSource {
  return { id, instrument: id.split('/')[0] ?? '', text, lang: 'en', adopted };
}
