import { expect, test } from 'vitest';
import { sampleDrafts } from '../drafts.fixture.ts';

const { drafts, found } = await sampleDrafts();

test.each([
  ['en', 'See General Assembly resolution 77/232 of 16 December 2022.', '16 December 2022', '15 December 2022'],
  ['fr', 'Voir la résolution 77/232 de l’Assemblée générale, du 1er mars 2022.', '1er mars 2022', '15 décembre 2022'],
  [
    'ar',
    'انظر قرار الجمعية العامة 77/232 المؤرخ 16 كانون الأول/ديسمبر 2022.',
    '16 كانون الأول/ديسمبر 2022',
    '15 كانون الأول/ديسمبر 2022',
  ],
])('a wrong date of adoption is put right as documents in %s write dates', async (lang, text, written, right) => {
  const findings = await drafts.check(text, { lang });
  const [finding] = findings.filter(({ kind }) => kind === 'number-differs');
  expect(text.slice(finding?.start, finding?.end)).toBe(written);
  expect(finding?.suggestions).toEqual([{ provision: 'a-res-77-232', replacement: right }]);
});

test('the right date is left alone', async () => {
  const text = 'See General Assembly resolution 77/232 of 15 December 2022.';
  expect(await found(text, 'number-differs')).toEqual([]);
});
