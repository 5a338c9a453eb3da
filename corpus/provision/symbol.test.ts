import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatSymbol, isSameSymbol, parseDesignation, parseSymbol, slugOfSymbol } from './symbol.ts';

const session = fc.integer({ min: 1, max: 99 });
const part = fc.constantFrom('', ' A', ' B', ' V');
const symbols = fc.oneof(
  fc.tuple(session, session, part).map(([one, two, letter]) => `A/RES/${one}/${two}${letter}`),
  fc
    .tuple(session, part, fc.constantFrom('III', 'XXX', 'S-VI'))
    .map(([one, letter, old]) => `A/RES/${one}${letter} (${old})`),
  fc.tuple(session).map(([one]) => `A/RES/S-${one}/1`),
  fc.tuple(session, fc.integer({ min: 1946, max: 2025 })).map(([one, year]) => `S/RES/${one} (${year})`),
  fc.tuple(fc.integer({ min: 1978, max: 2025 }), session).map(([year, one]) => `E/RES/${year}/${one}`),
  fc.tuple(session, session).map(([one, two]) => `A/HRC/RES/${one}/${two}`),
  fc.constantFrom(
    'A/CONF.234/16',
    'A/48/486-S/26560',
    'NPT/CONF.2010/50 (Vol. I)',
    'E/CN.15/2024/15',
    'UNEP/OzL.Pro.28/12',
  ),
);

describe('a symbol', () => {
  it('is written again exactly as it was read', () => {
    fc.assert(
      fc.property(symbols, (text) => {
        expect(formatSymbol(parseSymbol(text)!)).toBe(text);
      }),
    );
  });

  it('is the same whatever its spaces and case', () => {
    fc.assert(
      fc.property(symbols, (text) => {
        expect(isSameSymbol(text.toLowerCase().replace(/ /g, ''), text)).toBe(true);
      }),
    );
  });

  it('keeps the letter of a multi-part resolution, in both ages', () => {
    expect(parseDesignation('217 A (III)', 'general-assembly')).toMatchObject({
      number: '217',
      part: 'A',
      session: 'III',
    });
    expect(parseDesignation('66/243 B', 'general-assembly')).toMatchObject({ session: '66', number: '243', part: 'B' });
  });

  it.each(['', '77/232', 'resolution 77/232', 'A RES 77 232', 'and/or'])('is not read from "%s"', (text) => {
    expect(parseSymbol(text)).toBeNull();
  });

  it('makes the slug of a document that nobody has named', () => {
    expect(slugOfSymbol('A/RES/78/323')).toBe('a-res-78-323');
    expect(slugOfSymbol('A/RES/217 A (III)')).toBe('a-res-217-a-iii');
  });
});
