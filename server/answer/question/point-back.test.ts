import { expect, test } from 'vitest';
import { pointBack } from './point-back.ts';

const spokenOf = ['harbour-rules/rule-3', 'harbour-rules/rule-7.b'];

test('another item is looked for beside and below the provision spoken of last', () => {
  expect(pointBack('What about (d)?', 'en', spokenOf)).toEqual(['harbour-rules/rule-7.b.d', 'harbour-rules/rule-7.d']);
});

test('the next and the previous rule are counted from the one spoken of last', () => {
  expect(pointBack('And what does the next rule say?', 'en', spokenOf)).toEqual(['harbour-rules/rule-8']);
  expect(pointBack('¿Y la regla anterior?', 'es', spokenOf)).toEqual(['harbour-rules/rule-6']);
});

test('an ordinal counts the provisions in the order in which they were named', () => {
  expect(pointBack('what about the first one?', 'en', spokenOf)).toEqual(['harbour-rules/rule-3']);
});

test('a question that points nowhere, or after nothing was named, points to nothing', () => {
  expect(pointBack('and for women?', 'en', spokenOf)).toEqual([]);
  expect(pointBack('What about (d)?', 'en', [])).toEqual([]);
});
