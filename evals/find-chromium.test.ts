import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from './find-chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'chromium-'));

test('the browser that the setting names is taken before any other', () => {
  const named = join(folder, 'chrome');
  writeFileSync(named, '');
  expect(findChromium(named, folder)).toEqual({ path: named });
});

test('a setting that names no file is told to the person, not passed over', () => {
  const found = findChromium(join(folder, 'missing'), folder);
  expect(found).toMatchObject({ path: null, reason: expect.stringContaining('missing') });
});

test("a browser in Playwright's cache is found where the usual places have none", () => {
  const build = join(folder, '.cache/ms-playwright/chromium-1200/chrome-linux');
  mkdirSync(build, { recursive: true });
  writeFileSync(join(build, 'chrome'), '');
  expect(findChromium(undefined, folder).path).toMatch(/chrom/);
});
