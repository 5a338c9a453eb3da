import { describe, expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { sarifReport } from './sarif-report.ts';
import { textReport } from './text-report.ts';

const text = 'One line.\nSee \u001b[31mrule 130 here.';
const start = text.indexOf('rule 130');
const finding: Finding = {
  kind: 'no-such-provision',
  severity: 'error',
  start,
  end: start + 8,
  message: 'Cite one that exists.',
  provision: null,
  suggestions: [{ provision: 'a/rule-13', replacement: 'rule 13' }],
};
const checked = { file: 'drafts/my draft.md', text, findings: [finding] };

describe('the report for people', () => {
  test('says where, what to do, and what could stand instead', () => {
    const report = textReport(checked, { colour: false });
    expect(report).toContain('drafts/my draft.md:2:10 error no-such-provision');
    expect(report).toContain('Cite one that exists.');
    expect(report).toContain('→ rule 13');
    expect(report).toMatch(/1 error, 0 warnings, 0 hints$/);
  });

  test('has colour only when it is asked for, and never what a draft brings', () => {
    expect(textReport(checked, { colour: false })).not.toContain('\u001b');
    expect(textReport(checked, { colour: true })).toContain('\u001b[31merror');
    const hostile = { ...finding, start: text.indexOf('\u001b'), suggestions: [] };
    expect(textReport({ ...checked, findings: [hostile] }, { colour: false })).not.toContain('\u001b');
  });

  test('says that there is nothing where there is nothing', () => {
    expect(textReport({ ...checked, findings: [] }, { colour: false })).toBe('Nothing found.');
  });
});

test('the report for code hosts is SARIF that places each finding by line, column and offset', () => {
  const { version, runs } = JSON.parse(sarifReport(checked));
  expect(version).toBe('2.1.0');
  const [result] = runs[0].results;
  expect(result).toMatchObject({ ruleId: 'no-such-provision', level: 'error' });
  expect(result.locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'drafts/my%20draft.md' },
    region: { startLine: 2, startColumn: 10, charOffset: start, charLength: 8 },
  });
  expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('rule 13');
  expect(runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('no-such-provision');
});
