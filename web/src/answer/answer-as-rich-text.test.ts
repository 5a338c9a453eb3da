import { expect, test } from 'vitest';
import type { Provision } from '#corpus/provision/provision.ts';
import type { Answer } from '#server/answer/answer.ts';
import { answerAsRichText } from './answer-as-rich-text.ts';

const source = { id: 'rules/rule-44', citation: { footnote: 'Resolution 70/175, annex, rule 44.' } } as Provision;

function answer(text: string, quote: string | null, lang = 'en'): Answer {
  return {
    lang,
    markdown: text,
    sources: [source],
    notices: [],
    statements: [{ text, citations: [{ provision: 'rules/rule-44', quote, lang }], checks: [], verdict: 'verified' }],
  } as unknown as Answer;
}

test('a footnote stands at its mark, as Word marks footnotes', () => {
  const html = answerAsRichText(answer('Rule 44: “22 hours”', '22 hours'));
  expect(html).toContain('“22 hours”<a style="mso-footnote-id:ftn1"');
  expect(html).toContain('<div style="mso-element:footnote" id="ftn1">');
  expect(html).toContain('Resolution 70/175, annex, rule 44.');
});

test('no word of an answer becomes HTML', () => {
  const html = answerAsRichText(answer('“<img src=x onerror=alert(1)>” & more', null, '"><script>'));
  expect(html).not.toContain('<img');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
});
