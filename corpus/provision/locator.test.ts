import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryLocator } from './arbitrary-locator.ts';
import { formatLocator, kindOfLocator, parentLocator, parseLocator } from './locator.ts';
import { formatProvisionId, instrumentOf, isSameOrAncestor, parseProvisionId } from './provision-id.ts';

describe('a locator', () => {
  it('is written again exactly as it was read', () => {
    fc.assert(
      fc.property(arbitraryLocator(), (locator) => {
        const text = formatLocator(locator);
        expect(parseLocator(text)).toEqual(locator);
        expect(formatLocator(parseLocator(text)!)).toBe(text);
      }),
    );
  });

  it('never comes out of a text that would be written differently', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc-.123pruleagtx/ A') }), (text) => {
        const locator = parseLocator(text);
        if (locator) expect(formatLocator(locator)).toBe(text);
      }),
    );
  });

  it.each(['', 'rule', 'rule-', 'rule-45.', 'rule 45', 'clause-3', 'annex', 'annex.', 'Rule-45', 'rule-45..a', '-3'])(
    'is not read from "%s"',
    (text) => {
      expect(parseLocator(text)).toBeNull();
    },
  );

  it('leads up to its root, whose kind it has', () => {
    const locator = parseLocator('annex-2.rule-45.1.a')!;
    const parent = parentLocator(locator)!;
    expect(formatLocator(parent)).toBe('annex-2.rule-45.1');
    expect(formatLocator(parentLocator(parent)!)).toBe('annex-2.rule-45');
    expect(parentLocator(parentLocator(parent)!)).toBeNull();
    expect(kindOfLocator(locator)).toBe('rule');
  });
});

describe('a provision id', () => {
  it('is written again exactly as it was read', () => {
    const slug = fc.constantFrom('nelson-mandela-rules', 'a-res-77-232', 'udhr', 'a-res-217-a-iii');
    fc.assert(
      fc.property(slug, arbitraryLocator(), (instrument, locator) => {
        const id = formatProvisionId(instrument, locator);
        expect(parseProvisionId(id)).toEqual({ instrument, locator });
        expect(instrumentOf(id)).toBe(instrument);
      }),
    );
  });

  it.each([
    'rule-45',
    '/rule-45',
    'Udhr/article-1',
    'udhr/',
    'udhr/article-1/2',
    '../udhr/article-1',
    'u--dhr/article-1',
  ])('is not read from "%s"', (text) => {
    expect(parseProvisionId(text)).toBeNull();
  });

  it('is an ancestor by whole steps only: rule 4 is none of rule 45', () => {
    expect(isSameOrAncestor('a/rule-45', 'a/rule-45.1')).toBe(true);
    expect(isSameOrAncestor('a/rule-45.1', 'a/rule-45')).toBe(true);
    expect(isSameOrAncestor('a/rule-4', 'a/rule-45')).toBe(false);
  });
});
