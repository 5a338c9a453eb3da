import { expect, test } from 'vitest';
import { perVersion } from './per-version.ts';

function indexOf(versions: { now: string }) {
  return { identity: async () => ({ version: versions.now, parsers: [], embedders: [] }) };
}

test('a value is made once for a version, however many ask at once, and anew for the next', async () => {
  const versions = { now: 'one' };
  const made: string[] = [];
  const value = perVersion(indexOf(versions), async (version) => {
    made.push(version);
    return version;
  });
  expect(await Promise.all([value(), value(), value()])).toEqual(['one', 'one', 'one']);
  versions.now = 'two';
  expect(await value()).toBe('two');
  expect(made).toEqual(['one', 'two']);
});

test('a failure is told to who asked and not kept for who asks next', async () => {
  let failures = 1;
  const value = perVersion(indexOf({ now: 'one' }), async () => {
    if (failures-- > 0) throw new Error('the disk is away');
    return 'made';
  });
  await expect(value()).rejects.toThrow('the disk is away');
  expect(await value()).toBe('made');
});
