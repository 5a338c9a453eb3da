import { describe, expect, test } from 'vitest';
import { sampleDrafts } from '../drafts.fixture.ts';

const { drafts, found, errors } = await sampleDrafts();

describe('a quotation', () => {
  test('with another word is an error at exactly the quoted words, with the words of the source', async () => {
    const text = 'Rule 97 of the Nelson Mandela Rules says: “Prison labour shall not be of an afflictive nature.”';
    const [finding] = await found(text, 'inexact-quotation');
    expect(finding).toMatchObject({ severity: 'error', words: 'Prison labour shall not be of an afflictive nature.' });
    expect(finding?.suggestions[0]?.replacement).toBe('Prison labour must not be of an afflictive nature.');
    expect(finding?.difference?.filter(({ kind }) => kind !== 'same').map(({ text: word }) => word.trim())).toEqual(
      expect.arrayContaining(['shall', 'must']),
    );
  });

  test('that is exact is left alone, whatever marks and ellipses it has', async () => {
    for (const text of [
      'Rule 97 of the Nelson Mandela Rules: "Prison labour must not be of an afflictive nature".',
      'Under rule 45 of the Nelson Mandela Rules it is «used only in exceptional cases … subject to independent review».',
      'Rule 61 of the Nelson Mandela Rules says that “[p]risoners should have access to effective legal aid”.',
    ])
      expect(await errors(text), text).toEqual([]);
  });

  test('with what is left out marked, and a small letter at its beginning, is only told to mark that', async () => {
    const text =
      'According to rule 45 (1) of the Nelson Mandela Rules, “solitary confinement shall be used only in exceptional cases as a last resort … and subject to independent review …”.';
    const findings = (await drafts.check(text, { lang: 'en' })).filter(({ kind }) => kind === 'inexact-quotation');
    expect(findings).toMatchObject([{ severity: 'hint', provision: 'nelson-mandela-rules/rule-45.1' }]);
    expect(findings[0]?.suggestions[0]?.replacement).toMatch(/^\[s\]olitary confinement .* review …$/);
  });

  test('from an instrument that is not at hand is held against no other one', async () => {
    for (const citation of ['Rule 24 of the Bangkok Rules', 'General Assembly resolution 60/147', 'The Tokyo Rules']) {
      const text = `${citation}: “Prison labour shall not be of an afflictive nature.”`;
      const findings = await drafts.check(text, { lang: 'en' });
      expect(
        findings.map(({ kind, severity }) => [kind, severity]),
        text,
      ).toEqual([['no-such-instrument', 'hint']]);
      expect(findings[0]?.suggestions).toEqual([]);
    }
  });

  test('under the number of another provision is found though it begins with a small letter', async () => {
    const text = 'Rule 61 of the Nelson Mandela Rules states that “prison labour must not be of an afflictive nature”.';
    expect(await found(text, 'wrong-provision')).toMatchObject([{ provision: 'nelson-mandela-rules/rule-97' }]);
  });

  test('in single straight marks is a quotation too; an apostrophe is none', async () => {
    const text = "Rule 97 of the Nelson Mandela Rules says: 'Prison labour shall not be of an afflictive nature.'";
    expect(await found(text, 'inexact-quotation')).toMatchObject([
      { words: 'Prison labour shall not be of an afflictive nature.' },
    ]);
    expect(
      await errors("The prisoners' labour and the States' duty under rule 97 of the Nelson Mandela Rules."),
    ).toEqual([]);
  });

  test('under the number of another provision is an error at the citation', async () => {
    const text = 'As rule 44 of the Nelson Mandela Rules has it, “Prison labour must not be of an afflictive nature”.';
    const [finding] = await found(text, 'wrong-provision');
    expect(finding).toMatchObject({
      words: 'rule 44 of the Nelson Mandela Rules',
      provision: 'nelson-mandela-rules/rule-97',
    });
  });

  test('whose instrument is named beside another number is left alone', async () => {
    const text =
      'As paragraph 1 of General Assembly resolution 77/232 and the Nelson Mandela Rules have it, “Prison labour must not be of an afflictive nature”.';
    expect(await errors(text)).toEqual([]);
  });

  test('of somebody who is no source is nobody’s business', async () => {
    expect(await errors('The director said: “We have never had enough officers on the night shift here.”')).toEqual([]);
  });
});
