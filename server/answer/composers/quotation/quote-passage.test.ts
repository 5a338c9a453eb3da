import { expect, test } from 'vitest';
import { answererOver, ask, indexOf, sampleEntry } from '../../answerer.fixture.ts';
import { sampleInstrument } from '../../samples.fixture.ts';

const catalogue = [sampleEntry('harbour-rules', { numbering: [{ unit: 'rule', first: 1, last: 1 }] })];
const rules = sampleInstrument('harbour-rules', {
  'rule-1': 'The following shall be prohibited:',
  'rule-1.a': 'Flogging;',
  'rule-1.b': 'Branding;',
  'rule-1.c': 'Prolonged isolation;',
  'rule-1.d': 'Chains.',
});
const answerQuestion = answererOver(await indexOf(catalogue, rules), catalogue);
const bodyOf = (text: string | undefined) => text?.slice(text.indexOf('“'));

test('what is left out of a list is marked where it stood, once for each run of items', async () => {
  const answer = await ask(answerQuestion, 'rule 1 (b) of the harbour-rules');
  const [statement] = answer.statements;
  expect(bodyOf(statement?.text)).toBe('“The following shall be prohibited:”\n…\n(b) “Branding;”\n…');
  expect(statement?.verdict).toBe('verified');
  expect(answer.markdown.match(/…/g)).toHaveLength(2);
});

test('a list that is whole, and the end of one that is, carry no mark of an omission', async () => {
  const whole = await ask(answerQuestion, 'rule 1 of the harbour-rules');
  expect(whole.markdown).not.toContain('…');
  const last = await ask(answerQuestion, 'rule 1 (d) of the harbour-rules');
  expect(bodyOf(last.statements[0]?.text)).toBe('“The following shall be prohibited:”\n…\n(d) “Chains.”');
});

test('what follows a list inside an item stands after that list', async () => {
  const other = [sampleEntry('lamp-rules', { numbering: [{ unit: 'rule', first: 1, last: 1 }] })];
  const lamps = sampleInstrument('lamp-rules', {
    'rule-1': 'Keepers shall:\nin every lighthouse.',
    'rule-1.a': 'Clean the lamps, either:\nas they see fit;',
    'rule-1.a.i': 'By day; or',
    'rule-1.a.ii': 'By night,',
    'rule-1.b': 'Fill the lamps,',
  });
  const answer = await ask(answererOver(await indexOf(other, lamps), other), 'rule 1 of the lamp-rules');
  expect(bodyOf(answer.statements[0]?.text)).toBe(
    [
      '“Keepers shall:”',
      '(a) “Clean the lamps, either:”',
      '(i) “By day; or”',
      '(ii) “By night,”',
      '“as they see fit;”',
      '(b) “Fill the lamps,”',
      '“in every lighthouse.”',
    ].join('\n'),
  );
});
