import { describe, expect, test } from 'vitest';
import { provisionRecord } from '#corpus/references/provision-record.fixture.ts';
import { plantedDraft } from './planted-draft.ts';

const record = provisionRecord('a', 'rule-1', 'Everyone has the right to life, liberty and security.');
const index = { provision: async (id: string) => (id === record.id ? record : null) };
const read = (text: string) => plantedDraft({ id: 'draft-001', lang: 'en', text }, index);

describe('a case of a draft', () => {
  test('gets the words of the provision, with the change that it names', async () => {
    expect((await read('Says: “{{a/rule-1|the right|liberty}}”.')).text).toBe('Says: “the right to life, liberty”.');
    expect((await read('{{a/rule-1|Everyone|life|right=>chance}}')).text).toBe('Everyone has the chance to life');
  });

  test('gives up its marks and keeps their places', async () => {
    const { text, planted } = await read('See ⟦no-such-provision|rule 9⟧ and ⟦number-differs@a/rule-1|two⟧.');
    expect(text).toBe('See rule 9 and two.');
    expect(planted.map(({ start, end, provision }) => [text.slice(start, end), provision])).toEqual([
      ['rule 9', null],
      ['two', 'a/rule-1'],
    ]);
  });

  test('that asks for words which are not there is refused', async () => {
    await expect(read('{{a/rule-1|Nobody|life}}')).rejects.toThrow('has no words');
    await expect(read('{{a/rule-1|Everyone|life|left=>right}}')).rejects.toThrow('to change');
    await expect(read('⟦no-kind|words⟧')).rejects.toThrow('no finding of kind');
  });
});
