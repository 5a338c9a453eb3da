import { describe, expect, it } from 'vitest';
import { holdsPassage, showsNumber } from './holds-passage.ts';

const provision = 'Doors shall be shut at night and opened again in the morning by the keeper on duty';

describe('a chunk', () => {
  it('holds a provision of which it has at least half', () => {
    expect(holdsPassage(`1. Windows. 2. ${provision}. 3. Roofs`, provision)).toBe(true);
    expect(holdsPassage('2. Doors shall be shut at night and opened again in the morning', provision)).toBe(true);
    expect(
      holdsPassage(
        '2. Doors shall be shut at night',
        `${provision} ${provision.toUpperCase()} unless it rains or snows or hails or blows`,
      ),
    ).toBe(true);
  });

  it('does not hold one that merely shares words with it', () => {
    expect(
      holdsPassage('The keeper shall shut the doors in the morning, and at night be on duty again', provision),
    ).toBe(false);
    expect(holdsPassage('anything', '')).toBe(false);
  });

  it('shows the number of a provision where it is printed whole', () => {
    expect(showsNumber('Rule 45\n1. Doors', 'rule 45 (1)')).toBe(true);
    expect(showsNumber('Rule 145', 'rule 45 (1)')).toBe(false);
    expect(showsNumber('17.1 The court', 'rule 17.1 (c)')).toBe(true);
  });
});
