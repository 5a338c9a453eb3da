import { describe, expect, it } from 'vitest';
import { sampleEntry } from '../index/index-samples.ts';
import type { ProvisionRecord } from '../provision/provision.ts';
import { bodyOf, contextOf, wordsOf } from './passage-text.ts';

const rule = record('house-rules/rule-4', 'The following is prohibited:', ['I. Discipline']);
const item = record('house-rules/rule-4.b', 'Prolonged isolation;', ['I. Discipline']);

describe('what is embedded of a provision', () => {
  it('stands in its context: short title, headings and the chapeau above it', () => {
    const context = { title: 'House Rules', ancestors: [rule], descendants: [] };
    expect(contextOf(item, context)).toBe('House Rules. I. Discipline. The following is prohibited:\n');
    expect(bodyOf(item, context)).toBe('Prolonged isolation;');
  });

  it('is, of a rule, the rule with what is below it', () => {
    const context = { title: 'House Rules', ancestors: [], descendants: [item] };
    expect(bodyOf(rule, context)).toBe('The following is prohibited: Prolonged isolation;');
  });

  it('holds its footnotes, and its words its tables too', () => {
    const noted = {
      ...item,
      footnotes: [{ mark: '1', text: 'See the annex', at: 3 }],
      tables: [{ at: 0, rows: [['days', '15']] }],
    };
    const context = { title: 'House Rules', ancestors: [rule], descendants: [] };
    expect(bodyOf(noted, context)).toContain('See the annex');
    expect(wordsOf(noted, context)).toContain('days. 15.');
  });
});

function record(id: string, text: string, headings: string[]): ProvisionRecord {
  return { ...sampleEntry(id, 'en', text).provision, headings };
}
