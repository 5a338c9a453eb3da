import { expect, test } from 'vitest';
import { bearingOf } from './bearing.ts';
import { lexiconOf } from './lexicon/lexicon.ts';

const bears = (text: string, lang = 'en', opening = '') => {
  const lexicon = lexiconOf(lang);
  if (!lexicon) throw new Error('There is no lexicon.');
  return bearingOf(text, opening, lexicon).bearing;
};

test.each([
  ['Chains shall never be used.', 'denies'],
  ['No sailor may be put in chains.', 'denies'],
  ['Chains shall be prohibited.', 'denies'],
  ['Letters from home shall not be prohibited.', 'affirms'],
  ['Captains should avoid harsh words.', 'denies'],
  ['Sailors who do not swim shall be taught.', 'affirms'],
  ['A sailor who does not swim is not entitled to shore leave.', 'denies'],
  ['The captain shall ensure that nobody is left behind.', 'denies'],
  ['The captain shall report in order to ensure that nobody is left behind.', 'affirms'],
  ['Chains may only be used in port.', 'restricts'],
  ['Water shall be given in no less than one hour.', 'affirms'],
])('%s: %s', (text, bearing) => {
  expect(bears(text)).toBe(bearing);
});

test.each([
  ['fr', 'Le mariage ne peut être conclu qu’avec le consentement des époux.', 'restricts'],
  ['fr', 'Nul ne sera tenu en esclavage.', 'denies'],
  ['es', 'Está prohibido someter a nadie a torturas.', 'denies'],
  ['ru', 'Никто не может быть подвергнут пыткам.', 'denies'],
  ['zh', '不得任意逮捕任何人。', 'denies'],
  ['ar', 'لا يجوز القبض على أي إنسان تعسفا.', 'denies'],
])('in %s, %s: %s', (lang, text, bearing) => {
  expect(bears(text, lang)).toBe(bearing);
});

test('an item of a list of what is prohibited is denied by what stands above it', () => {
  expect(bears('Collective punishment.', 'en', 'The following shall be prohibited:')).toBe('denies');
});

test.each([
  ['Chains shall never be used.', true],
  ['Chains may only be used in port.', true],
  ['Chains may be used unless the ship is at sea.', false],
  ['Letters from home shall not be prohibited.', false],
])('“%s”: whether it says that something is not, which an “unless” alone does not', (text, isDenial) => {
  const lexicon = lexiconOf('en');
  expect(lexicon && bearingOf(text, '', lexicon).isDenial).toBe(isDenial);
});

test.each([
  ['Where sailors cannot swim, they shall be taught.', 'affirms'],
  ['A sailor who may not leave shall be visited.', 'affirms'],
  ['Where sailors can swim, they may not be put in a boat.', 'denies'],
])('neither the condition at the head nor a “who may not” tells what is done: %s', (text, bearing) => {
  expect(bears(text)).toBe(bearing);
});
