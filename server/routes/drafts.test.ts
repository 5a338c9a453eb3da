import { Writable } from 'node:stream';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ComparisonRow } from '#corpus/references/align-instruments.ts';
import type { App } from '../app.ts';
import type { Finding } from '../drafts/finding.ts';
import { paragraph, run, wordDocument } from '../drafts/word/word-document.fixture.ts';
import { sampleApp } from '../services.fixture.ts';

let app: App;

beforeAll(async () => {
  app = await sampleApp();
});

const sentence =
  'Rule 44 of the Nelson Mandela Rules speaks of the confinement of prisoners for 20 hours or more a day.';

describe('checking a draft', () => {
  test('finds what is wrong in a text', async () => {
    const response = await postJson('/api/drafts/check', { text: sentence });
    expect(response.status).toBe(200);
    expect((await read(response)).findings).toMatchObject([{ kind: 'number-differs', start: sentence.indexOf('20') }]);
  });

  test('finds the same in a Word document, and gives the text that the offsets are of', async () => {
    const { findings, text } = await read(
      await postFile('/api/drafts/check', wordDocument([paragraph(run(sentence))])),
    );
    expect(text.slice(findings[0]?.start, findings[0]?.end)).toBe('20');
  });

  test('refuses what is no draft with what to do', async () => {
    expect((await postJson('/api/drafts/check', {})).status).toBe(400);
    expect((await postJson('/api/drafts/check', { text: '' })).status).toBe(400);
    const response = await postFile('/api/drafts/check', new Uint8Array([0x50, 0x4b, 1, 2, 3]));
    expect(response.status).toBe(400);
    expect((await read(response)).detail).toContain('Save it as DOCX again');
    expect((await app.request('/api/drafts/check', { method: 'POST', body: new FormData() })).status).toBe(400);
  });

  test('leaves nothing of the draft in the log', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    });
    const logged = await sampleApp({ log: pino({ level: 'debug' }, sink) });
    const body = JSON.stringify({ text: `${sentence} A secret plan.` });
    await logged.request('/api/drafts/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(lines.join('')).toContain('/api/drafts/check');
    expect(lines.join('')).not.toMatch(/secret|solitary|Mandela/i);
  });

  test('refuses a text that is too long', async () => {
    expect((await postJson('/api/drafts/check', { text: 'a'.repeat(2_000_001) })).status).toBe(400);
  });
});

describe('comparing a draft', () => {
  test('aligns it with an instrument', async () => {
    const text = 'Solitary confinement shall be used only in rare cases as a last resort.';
    const response = await postJson('/api/drafts/compare', { text, against: 'nelson-mandela-rules', lang: 'en' });
    const { rows } = await read(response);
    expect(rows.find(({ right }) => right !== null)).toMatchObject({
      left: 'nelson-mandela-rules/rule-45.1',
      relation: 'changed',
    });
  });

  test('says where an instrument is not at hand', async () => {
    expect((await postJson('/api/drafts/compare', { text: 'A.', against: 'nothing' })).status).toBe(404);
  });
});

function postJson(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return Promise.resolve(app.request(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

function postFile(path: string, bytes: Uint8Array): Promise<Response> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], 'draft.docx'));
  return Promise.resolve(app.request(path, { method: 'POST', body: form }));
}

type Reply = { findings: Finding[]; text: string; rows: ComparisonRow[]; detail: string };

async function read(response: Response): Promise<Reply> {
  return (await response.json()) as Reply;
}
