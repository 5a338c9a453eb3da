import { linkSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameFile } from './check-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'output-'));
const original = join(folder, 'draft.docx');
writeFileSync(original, 'words');
symlinkSync(original, join(folder, 'pointer.docx'));
linkSync(original, join(folder, 'twin.docx'));
writeFileSync(join(folder, 'checked.docx'), 'words');

test.each(['draft.docx', './x/../draft.docx', 'pointer.docx', 'twin.docx'])('%s is the draft itself', async (name) => {
  expect(await isSameFile(original, `${folder}/${name}`)).toBe(true);
});

test.each(['checked.docx', 'not-there-yet.docx'])('%s is another file', async (name) => {
  expect(await isSameFile(original, join(folder, name))).toBe(false);
});
