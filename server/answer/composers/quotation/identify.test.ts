import { expect, test } from 'vitest';
import { sampleEntry } from '../../answerer.fixture.ts';
import { withIndexed } from '../../evidence/known-names.ts';
import { sampleInstrument } from '../../samples.fixture.ts';
import { identify } from './identify.ts';

const adopted = { body: 'general-assembly', adopted: '2022-12-15', unit: 'para' };
const catalogue = [sampleEntry('a-res-77-232', { ...adopted, symbol: 'A/RES/77/232', titles: {} })];
const [paragraph] = sampleInstrument('a-res-77-232', { 'para-1': 'Encourages Member States;' });

test.each([
  ['en', 'General Assembly resolution 77/232 (2022), paragraph 1'],
  ['fr', 'Résolution 77/232 de l’Assemblée générale (2022), paragraphe 1'],
  ['es', 'Resolución 77/232 de la Asamblea General (2022), párrafo 1'],
  ['ru', 'Резолюция 77/232 Генеральной Ассамблеи (2022), пункт 1'],
  ['zh', '大会第77/232号决议（2022年），第1段'],
  ['ar', 'قرار الجمعية العامة 77/232 (2022)، الفقرة 1'],
])('in %s a name that says whose resolution it is takes only the year', (lang, expected) => {
  if (!paragraph) throw new Error('The sample has no paragraph.');
  const introduction = { record: paragraph, isFirstOfInstrument: true, heading: null };
  expect(identify(introduction, catalogue, lang)).toBe(expected);
});

test.each([
  ['a-res-78-323', 'A/RES/78/323', 'General Assembly resolution 78/323, paragraph 1'],
  ['a-hrc-59-l-17', 'A/HRC/59/L.17', 'A/HRC/59/L.17, paragraph 1'],
  ['harbour-charter', null, 'The Harbour Charter, paragraph 1'],
])('an instrument outside the catalogue is named in the official style: %s', (slug, symbol, expected) => {
  const [record] = sampleInstrument(slug, { 'para-1': 'Encourages Member States;' });
  if (!record) throw new Error('The sample has no paragraph.');
  const instrument = {
    slug,
    symbol,
    title: 'The Harbour Charter',
    adopted: null,
    body: null,
    nature: 'resolution' as const,
  };
  const known = withIndexed(catalogue, [{ lang: 'en', instruments: [instrument] }]);
  expect(identify({ record, isFirstOfInstrument: true, heading: null }, known, 'en')).toBe(expected);
});
