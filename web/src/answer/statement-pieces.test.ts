import { expect, test } from 'vitest';
import type { Citation } from '#server/answer/answer.ts';
import { piecesOf } from './statement-pieces.ts';

function cite(provision: string, quote: string | null): Citation {
  return { provision, lang: 'en', quote, start: quote === null ? null : 0, end: quote?.length ?? null };
}

test('the quoted words are set apart with their quotation marks, and what backs them stays with them', () => {
  const rule44 = cite('rules/rule-44', '22 hours or more a day');
  const { pieces, citations } = piecesOf({ text: 'Rule 44: “22 hours or more a day”.', citations: [rule44] });
  expect(pieces).toEqual([
    { type: 'words', text: 'Rule 44: ' },
    { type: 'quotation', text: '“22 hours or more a day”', citations: [rule44] },
    { type: 'words', text: '.' },
  ]);
  expect(citations).toEqual([]);
});

test('a chapeau and its items are one quotation, and so are the parts around an omission', () => {
  const parts = ['The following shall be prohibited:', 'Indefinite confinement;', 'Prolonged confinement.'];
  const text = `Rule 43: “${parts[0]}”\n(a) “${parts[1]}\n… ${parts[2]}”`;
  const { pieces } = piecesOf({ text, citations: parts.map((quote, index) => cite(`rules/rule-43.${index}`, quote)) });
  expect(pieces.map(({ type }) => type)).toEqual(['words', 'quotation']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('items of a list stay one quotation across the line that marks items left out', () => {
  const parts = ['The following shall be prohibited:', 'Prolonged confinement;', 'Chains.'];
  const text = `Rule 43: “${parts[0]}”\n…\n(b) “${parts[1]}”\n…\n(d) “${parts[2]}”`;
  const { pieces } = piecesOf({ text, citations: parts.map((quote, index) => cite(`rules/rule-43.${index}`, quote)) });
  expect(pieces.map(({ type }) => type)).toEqual(['words', 'quotation']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});

test('the mark of items left out at the end of a list belongs to its quotation, in French marks too', () => {
  const parts = ['Sont interdits :', 'L’isolement ;'];
  const text = `Règle 43 : «\u00a0${parts[0]}\u00a0»\n…\n(b) «\u00a0${parts[1]}\u00a0»\n…`;
  const { pieces } = piecesOf({ text, citations: parts.map((quote, index) => cite(`rules/rule-43.${index}`, quote)) });
  expect(pieces.map(({ type }) => type)).toEqual(['words', 'quotation']);
  expect(pieces.at(-1)?.text.endsWith('\n…')).toBe(true);
});

test('two quotations with words between them stay two', () => {
  const text = 'It is “a last resort” and, says rule 46, “a measure to be reviewed”.';
  const { pieces } = piecesOf({
    text,
    citations: [cite('r/rule-45', 'a last resort'), cite('r/rule-46', 'a measure to be reviewed')],
  });
  expect(pieces.filter(({ type }) => type === 'quotation')).toHaveLength(2);
});

test('a statement without quotation is backed as a whole, and so is one whose quotation is folded differently', () => {
  const folded = cite('r/rule-1', 'with  two spaces');
  const whole = cite('r/rule-2', null);
  const { pieces, citations } = piecesOf({ text: 'Said “with two spaces”.', citations: [folded, whole] });
  expect(pieces).toEqual([{ type: 'words', text: 'Said “with two spaces”.' }]);
  expect(citations).toEqual([folded, whole]);
});
