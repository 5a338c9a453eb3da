import { expect, test } from 'vitest';
import { accept, type Draft, decisionsOn, dismiss, emptyDraft, openFindings, textOfDraft, undo } from './draft.ts';
import type { Finding } from './finding.ts';

const finding = (start: number, end: number): Finding => ({
  kind: 'no-such-provision',
  severity: 'error',
  start,
  end,
  message: '',
  provision: null,
  suggestions: [],
});
const draft: Draft = {
  ...emptyDraft,
  text: 'See rule 450 and rule 7.',
  findings: [finding(4, 12), finding(0, 24), finding(17, 23)],
};
const indexes = (one: Draft) => openFindings(one).map(({ index }) => index);

test('an accepted replacement is in the text, and what spoke of its words is open no longer', () => {
  const corrected = accept(draft, 0, 'rule 45');
  expect(textOfDraft(corrected)).toBe('See rule 45 and rule 7.');
  expect(indexes(corrected)).toEqual([2]);
});

test('undoing a replacement gives back the words and their findings', () => {
  const undone = undo(accept(draft, 0, 'rule 45'), 0);
  expect(textOfDraft(undone)).toBe(draft.text);
  expect(indexes(undone)).toEqual([0, 1, 2]);
});

test('words are replaced once, whatever else is accepted on them', () => {
  expect(textOfDraft(accept(accept(draft, 0, 'rule 45'), 1, 'gone'))).toBe('See rule 45 and rule 7.');
});

test('what is dismissed is open no longer, and changes nothing', () => {
  const dismissed = dismiss(draft, 2);
  expect(indexes(dismissed)).toEqual([0, 1]);
  expect(textOfDraft(dismissed)).toBe(draft.text);
});

test('what was decided names what is accepted among what was not dismissed, the chosen replacement first', () => {
  const suggestions = ['rule 44', 'rule 45'].map((replacement) => ({ provision: 'rules/rule-44', replacement }));
  const suggested: Draft = { ...draft, findings: [finding(17, 23), { ...finding(4, 12), suggestions }] };
  const [findings, accepted] = decisionsOn(accept(dismiss(suggested, 0), 1, 'rule 45'));
  expect(findings).toHaveLength(1);
  expect(findings[0]?.suggestions[0]?.replacement).toBe('rule 45');
  expect(accepted).toEqual([0]);
});
