import { describe, expect, test } from 'vitest';
import type { PageLine } from '../read/page-line.ts';
import { learnHyphens } from './line-end-hyphens.ts';
import { typeset } from './typeset.fixture.ts';

function linesOf(text: string): PageLine[] {
  return typeset(text.split('\n').map((line, index) => ({ text: line, y: 90 + index * 12 })));
}

describe('a hyphen at the end of a line', () => {
  test('breaks a word where hyphens are more common than compounds are', () => {
    const hyphens = learnHyphens(
      linesOf('pays tribute to those who have devel-\noped a disorder and to person-\nnel per-\nforming functions'),
    );
    expect([hyphens('who have devel-', 'oped'), hyphens('the person-', 'nel')]).toEqual(['drop', 'drop']);
  });

  test('is part of the word where hyphens are rare', () => {
    const lines = [
      ...Array.from({ length: 90 }, () => 'a line of the text'),
      'pays tribute to confidence-',
      'building measures',
    ];
    expect(learnHyphens(linesOf(lines.join('\n')))('to confidence-', 'building measures')).toBe('keep');
  });

  test('is known from a longer compound that has the same parts', () => {
    const hyphens = learnHyphens(
      linesOf('la soixante-dix-huitième session et la per-\nformance, la per-\nmanence, la por-\ntion'),
    );
    expect(hyphens('à sa soixante-', 'dix-neuvième')).toBe('keep');
  });

  test('breaks a word that the document has in another form', () => {
    const hyphens = learnHyphens(linesOf('технологиями и иными сред-\nствами, а также тех-\nникой и техно-\nлогии'));
    expect(hyphens('и новые техно-', 'логии')).toBe('drop');
  });

  test('is part of a compound that goes on with another hyphen', () => {
    const hyphens = learnHyphens(linesOf('age and learn-\ning, peer re-\nview, and mem-\nbers'));
    expect([hyphens('by peer-', 'to-peer learning'), hyphens('of age-', 'and gender-specific')]).toEqual([
      'keep',
      'space',
    ]);
  });

  test('breaks an acronym that the document has whole', () => {
    const hyphens = learnHyphens(linesOf('COVID and other dis-\neases, per-\nsons, mem-\nbers'));
    expect([hyphens('de (CO-', 'VID-19)'), hyphens('la CO-', 'OPERATION')]).toEqual(['drop', 'keep']);
  });

  test('breaks a word before what is only an ending', () => {
    const hyphens = learnHyphens(linesOf('the high court of mem-\nbers, per-\nsons and offi-\ncers'));
    expect(hyphens('the high-', 'est standards')).toBe('drop');
  });

  test('never stands behind a first part that is joined without one', () => {
    const hyphens = learnHyphens(linesOf('inter alia, regional offices and per-\nsons, mem-\nbers and offi-\ncers'));
    expect(hyphens('the inter-', 'regional')).toBe('drop');
  });
});
