import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { App } from '../app.ts';
import type { Finding } from '../drafts/finding.ts';
import { paragraph, run, wordDocument } from '../drafts/word/word-document.fixture.ts';
import { sampleApp } from '../services.fixture.ts';

const words = 'See rule 4400 of the Nelson Mandela Rules.';
const wrong: Finding = {
  kind: 'no-such-provision',
  severity: 'error',
  start: 4,
  end: 13,
  message: 'There is no rule 4400.',
  provision: null,
  suggestions: [{ provision: 'nelson-mandela-rules/rule-44', replacement: 'rule 44' }],
};

let app: App;

beforeEach(async () => {
  app = await sampleApp();
});

async function exported(
  fields: Record<string, string>,
  bytes: Uint8Array = wordDocument([paragraph(run(words, '<w:b/>'))]),
) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'draft.docx'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return app.request('/api/drafts/export', { method: 'POST', body: form });
}

async function part(response: Response, path: string): Promise<string> {
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return strFromU8(parts[path] ?? new Uint8Array());
}

test('an accepted replacement is a tracked change in the author’s own formatting', async () => {
  const response = await exported({ findings: JSON.stringify([wrong]), accepted: '[0]' });
  const document = await part(response, 'word/document.xml');
  expect(document).toMatch(/<w:del [^>]*>.*4400.*<\/w:del>/);
  expect(document).toMatch(/<w:ins [^>]*><w:r><w:rPr><w:b\/><\/w:rPr><w:t [^>]*>44/);
});

test('what was not accepted stays as the author wrote it, with the finding as a comment', async () => {
  const given = { findings: JSON.stringify([wrong]), accepted: '[]' };
  expect(await part(await exported(given), 'word/document.xml')).not.toContain('<w:del ');
  expect(await part(await exported(given), 'word/comments.xml')).toContain('There is no rule 4400.');
});

test('an accepted citation is a footnote as the United Nations writes it', async () => {
  const uncited: Finding = {
    ...wrong,
    kind: 'could-be-cited',
    severity: 'hint',
    provision: 'nelson-mandela-rules/rule-44',
  };
  const response = await exported({ findings: JSON.stringify([uncited]), accepted: '[0]' });
  expect(await part(response, 'word/footnotes.xml')).toMatch(/rule 44/i);
});

test('the footnote speaks the language of the draft', async () => {
  const french = 'Les détenus ne doivent pas être soumis à un isolement cellulaire pendant des jours.';
  const uncited: Finding = {
    ...wrong,
    kind: 'could-be-cited',
    start: 0,
    end: french.length,
    provision: 'nelson-mandela-rules/rule-44',
  };
  const response = await exported(
    { findings: JSON.stringify([uncited]), accepted: '[0]' },
    wordDocument([paragraph(run(french))]),
  );
  expect(await part(response, 'word/footnotes.xml')).toMatch(/règle 44/i);
});

test.each([
  ['findings that are none', { findings: 'nothing', accepted: '[]' }],
  ['an index that is none', { findings: '[]', accepted: '[-1]' }],
])('%s are refused in a sentence', async (_, fields) => {
  const response = await exported(fields);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ detail: expect.stringContaining('/docs') });
});

test('a file that is no Word document is refused in a sentence', async () => {
  const response = await exported({ findings: '[]', accepted: '[]' }, new TextEncoder().encode('%PDF-1.7'));
  expect(response.status).toBe(400);
});
