import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingsOf } from './instrument-wordings.ts';
import { createPhraseIndex, type DocumentWordings } from './phrase-index.ts';
import type { PhraseQuery } from './phrases.ts';
import { showPhrases } from './show-phrases.ts';

type Source = { id: string; text: string; adopted: string | null };

const sources: Source[] = [
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

  it('is nearly the same with another word at its end, and not with its last word left out', () => {
    const texts = [
      'on the treatment of offenders.',
      'and the treatment of prisoners.',
      'for the treatment of prisoners;',
    ];
    const all = texts.map((text, index) => source(`a-res-7${index}-1/para-1`, text, null));
    expect(search('the treatment of offenders', {}, all).near).toEqual([
      { wording: 'the treatment of prisoners', total: 2 },
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

  it('is gone with its document, and back when that is put in anew, once', () => {
    const index = createPhraseIndex();
    index.put(documentsOf(sources, 'en'));
    index.remove('a-res-77-3.en');
    const count = () => index.search({ phrase: 'rule of law', lang: 'en' });
    expect(count()).toMatchObject({ total: 0, searched: { documents: 3 } });
    for (let times = 0; times < 2; times++) {
      index.put(documentsOf(sources.slice(2, 4), 'en'));
      expect(count()).toMatchObject({ total: 1, searched: { documents: 4 } });
    }
  });

  it('is never put together from the end of one provision and the beginning of the next', () => {
    const two = [source('a-res-77-3/para-1', 'assist upon', null), source('a-res-77-3/para-2', 'request again', null)];
    expect(search('upon request', {}, two)).toMatchObject({ total: 0, near: [] });
    expect(search('please assist upon request again', {}, two)).toMatchObject({ total: 0, near: [] });
  });

  it('in Chinese goes by characters', () => {
    const chinese = [source('a-res-77-3/para-1', '请秘书长向大会提出报告', null)];
    expect(search('向大会', { lang: 'zh' }, chinese)).toMatchObject({ total: 1, byYear: { undated: 1 } });
  });

  it('whose place is gone, because a document was replaced meanwhile, is left out and not misplaced', () => {
    const index = createPhraseIndex();
    index.put(documentsOf(sources, 'en'));
    const matches = index.search({ phrase: 'upon request', lang: 'en' });
    expect(showPhrases(matches, () => undefined)).toMatchObject({ total: 3, occurrences: [], near: [] });
  });

  it('taken from a text at its words is always found there', () => {
    const cut = fc.tuple(fc.constantFrom(...sources), fc.nat(20), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(cut, ({ 0: one, 1: from, 2: length }) => {
        const phrase = one.text
          .split(/\s+/)
          .slice(from, from + length)
          .join(' ');
        const { occurrences } = search(phrase, { limit: 100 });
        expect(phrase === '' || occurrences.some(({ provision }) => provision === one.id)).toBe(true);
      }),
    );
  });
});

function search(phrase: string, options: Partial<PhraseQuery> = {}, among = sources) {
  const index = createPhraseIndex();
  index.put(documentsOf(among, options.lang ?? 'en'));
  const matches = index.search({ phrase, lang: 'en', ...options });
  return showPhrases(matches, (id) => among.find((one) => one.id === id)?.text);
}

function documentsOf(all: readonly Source[], lang: string): DocumentWordings[] {
  const bySlug = Map.groupBy(all, ({ id }) => id.split('/')[0] ?? '');
  return [...bySlug].map(([slug, its]) => ({
    document: `${slug}.${lang}`,
    lang,
    instruments: [{ wordings: wordingsOf(slug, its), adopted: its[0]?.adopted ?? null }],
  }));
}

function source(id: string, text: string, adopted: string | null): Source {
  return { id, text, adopted };
}
