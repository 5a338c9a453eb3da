import { expect, test } from 'vitest';
import { asksForList } from './asks-for-list.ts';

test.each([
  ['What must the register contain?', 'en'],
  ['duties of the pilot', 'en'],
  ['¿Cuáles son las tareas del piloto?', 'es'],
] as const)('“%s” asks for a list', (question, lang) => {
  expect(asksForList(question, lang)).toBe(true);
});

test('who asks for one thing asks for no list', () => {
  expect(asksForList('May the pilot refuse a ship?', 'en')).toBe(false);
});
