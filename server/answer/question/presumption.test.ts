import { expect, test } from 'vitest';
import { asksWhichProvision, presumesPermission } from './presumption.ts';

test.each([
  ['Which rule allows corporal punishment?', 'en'],
  ['Where do the standards say that guards may open letters?', 'en'],
  ['Quelle règle autorise les châtiments corporels ?', 'fr'],
  ['¿Qué regla permite los castigos corporales?', 'es'],
  ['Какое правило разрешает телесные наказания?', 'ru'],
  ['哪条规则允许体罚？', 'zh'],
  ['أي قاعدة تسمح بالعقوبة البدنية؟', 'ar'],
] as const)('“%s” takes it for granted that something is allowed', (question, lang) => {
  expect(presumesPermission(question, lang)).toBe(true);
});

test.each([
  ['Which rule says that torture is prohibited?', 'en'],
  ['Which punishments are never allowed in prison?', 'en'],
  ['May a prisoner be flogged?', 'en'],
  ['Which rule protects prisoners from torture?', 'en'],
  ['Quelle règle interdit la torture ?', 'fr'],
  ['哪条规则禁止体罚？', 'zh'],
] as const)('“%s” does not', (question, lang) => {
  expect(presumesPermission(question, lang)).toBe(false);
});

test('who asks whether something is allowed presumes no provision', () => {
  expect(asksWhichProvision('May a prisoner write letters?', 'en')).toBe(false);
});

test.each([
  'Which article lets a judge give life without parole?',
  'Under which rule may he be examined against his will?',
])('“%s” denies nothing by what is to be done without or against', (question) => {
  expect(presumesPermission(question, 'en')).toBe(true);
});
