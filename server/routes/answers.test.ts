import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenedAnswer } from '../answer/kept-answers.ts';
import type { App } from '../app.ts';
import { sampleApp, samplePublicUrl } from '../services.fixture.ts';

let app: App;
let id: string;

beforeEach(async () => {
  app = await sampleApp();
  const answer = await read(await post('/api/ask', { question: 'What is solitary confinement under rule 44?' }));
  id = answer.id;
});

describe('an answer that was given', () => {
  test('opens with how it stands today', async () => {
    const opened = await (await app.request(`/api/answers/${id}`)).json();
    expect(opened).toMatchObject({
      id,
      shared: null,
      review: { changed: [], missing: [], doubtful: [], calledWrong: [] },
    });
  });

  test('gets an address that can be given to others when it is shared', async () => {
    const shared = await read(await post(`/api/answers/${id}/share`));
    expect(shared).toMatchObject({ id, page: `${samplePublicUrl}/a/${id}` });
    expect(await (await app.request(`/api/answers/${id}`)).json()).toMatchObject({ shared: shared.shared });
  });

  test('is gone for everybody when it is deleted', async () => {
    await post(`/api/answers/${id}/share`);
    expect((await app.request(`/api/answers/${id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await app.request(`/api/answers/${id}`)).status).toBe(404);
    expect((await app.request(`/api/answers/${id}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('tells whoever opens it that a reader called it wrong', async () => {
    const verdict = { verdict: 'wrong', statement: 0, comment: 'It is about another rule.' };
    expect((await post(`/api/answers/${id}/feedback`, verdict)).status).toBe(204);
    const { review } = await read(await app.request(`/api/answers/${id}`));
    expect(review.calledWrong).toEqual([{ statement: 0, comment: 'It is about another rule.' }]);
  });

  test('takes no verdict on a statement that it does not have', async () => {
    expect((await post(`/api/answers/${id}/feedback`, { verdict: 'wrong', statement: 99 })).status).toBe(404);
    expect((await post(`/api/answers/${id}/feedback`, { verdict: 'maybe' })).status).toBe(400);
  });

  test('is written as Markdown with its sources in footnotes', async () => {
    const response = await app.request(`/api/answers/${id}.md`);
    expect(response.headers.get('content-type')).toContain('text/markdown');
    const text = await response.text();
    expect(text).toContain('[^1]');
    expect(text).toMatch(/^\[\^1\]: .*<http:\/\/localhost:3000\/p\//m);
  });

  test('is written as a Word document with its sources in real footnotes', async () => {
    const response = await app.request(`/api/answers/${id}.docx`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="answer-${id}.docx"`);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(parts['word/document.xml']!)).toContain('w:footnoteReference');
    expect(strFromU8(parts['word/footnotes.xml']!)).toContain('rule 44');
  });
});

test('an answer that nobody gave is a problem that says what to do', async () => {
  for (const path of ['/api/answers/none', '/api/answers/none.md', '/api/answers/none.docx']) {
    const response = await app.request(path);
    expect(response.status, path).toBe(404);
    expect((await read(response)).detail).toContain('Ask the question again');
  }
  expect((await post('/api/answers/none/share')).status).toBe(404);
});

function post(path: string, body: unknown = {}): Promise<Response> {
  return Promise.resolve(
    app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  );
}

type Reply = Pick<OpenedAnswer, 'id' | 'shared' | 'review'> & { detail: string };

async function read(response: Response): Promise<Reply> {
  return (await response.json()) as Reply;
}
