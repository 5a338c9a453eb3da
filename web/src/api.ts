import type { Instrument, OutlineNode } from '#corpus/provision/instrument.ts';
import type { Provision } from '#corpus/provision/provision.ts';
import type { ComparisonRow } from '#corpus/references/align-instruments.ts';
import type { Connections } from '#corpus/references/connections.ts';
import type { PhraseFindings } from '#corpus/references/phrases.ts';
import type { OpenedAnswer, Verdict } from '#server/answer/kept-answers.ts';
import type { Finding } from '#server/drafts/finding.ts';

export type { ComparisonRow } from '#corpus/references/align-instruments.ts';
export type { Connections } from '#corpus/references/connections.ts';
export type { PhraseFindings } from '#corpus/references/phrases.ts';
export type { Difference } from '#corpus/references/word-difference.ts';

/** What the server answered instead of what was asked for: a problem detail (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly nearest: readonly string[];
  constructor(status: number, message: string, nearest: readonly string[] = []) {
    super(message);
    this.status = status;
    this.nearest = nearest;
  }
}

export type InstrumentWithOutline = Instrument & { outline: OutlineNode[] };
export type ProvisionWithWhole = Provision & { whole?: Provision[]; languages?: string[] };
/** How far the server has come with reading the documents; `remaining` names those still to be read. */
export type Readiness = { ready: boolean; remaining: string[] };
export type SearchHit = { provision: Provision; score: number; matchedBy: ('reference' | 'words' | 'meaning')[] };
export type SearchResult = { query: string; took: number; next: string | null; hits: SearchHit[] };

export function fetchReadiness(signal?: AbortSignal): Promise<Readiness> {
  return get('/api/readiness', signal);
}

export async function fetchInstruments(lang: string, signal?: AbortSignal): Promise<Instrument[]> {
  const listed = await get<{ instruments: Instrument[] }>(`/api/instruments?${new URLSearchParams({ lang })}`, signal);
  return listed.instruments;
}

export function fetchInstrument(slug: string, lang: string, signal?: AbortSignal): Promise<InstrumentWithOutline> {
  return get(`/api/instruments/${encodeURIComponent(slug)}?${new URLSearchParams({ lang })}`, signal);
}

/** A provision with its descendants in `whole`. */
export function fetchProvision(id: string, lang: string, signal?: AbortSignal): Promise<ProvisionWithWhole> {
  return get(`/api/provisions/${pathOfId(id)}?${new URLSearchParams({ lang, whole: 'true' })}`, signal);
}

export function fetchConnections(id: string, lang: string, signal?: AbortSignal): Promise<Connections> {
  return get(`/api/provisions/${pathOfId(id)}/connections?${new URLSearchParams({ lang })}`, signal);
}

export type Comparison = { left: string; right: string; rows: ComparisonRow[] };

/** Two instruments aligned, in the order of the right one. */
export function fetchComparison(
  sides: Record<'left' | 'right' | 'lang', string>,
  signal?: AbortSignal,
): Promise<Comparison> {
  return get(`/api/compare?${new URLSearchParams(sides)}`, signal);
}

/** An answer with how it stands today. */
export function fetchAnswer(id: string, signal?: AbortSignal): Promise<OpenedAnswer> {
  return get(`/api/answers/${encodeURIComponent(id)}`, signal);
}

export async function sendVerdict(id: string, verdict: Verdict): Promise<void> {
  await post(`/api/answers/${encodeURIComponent(id)}/feedback`, JSON.stringify(verdict));
}

/** Keeps an answer on the server until it is removed; gives the address at which it can be opened. */
export async function shareAnswer(id: string): Promise<string> {
  const response = await post(`/api/answers/${encodeURIComponent(id)}/share`);
  const { page } = (await response.json()) as { page: string };
  return page;
}

/** Forgets an answer: its address opens nothing any more. */
export async function forgetAnswer(id: string): Promise<void> {
  const response = await fetch(`/api/answers/${encodeURIComponent(id)}`, { method: 'DELETE' });
  if (!response.ok) throw await problemOf(response);
}

/** An answer as a Word document. */
export async function fetchAnswerDocument(id: string): Promise<Blob> {
  const response = await fetch(`/api/answers/${encodeURIComponent(id)}.docx`);
  if (!response.ok) throw await problemOf(response);
  return response.blob();
}

export function search(query: string, lang: string, signal?: AbortSignal): Promise<SearchResult> {
  return get(`/api/search?${new URLSearchParams({ q: query, lang, limit: '12' })}`, signal);
}

export function fetchPhrases(
  { phrase, lang, limit }: { phrase: string; lang: string; limit: number },
  signal?: AbortSignal,
): Promise<PhraseFindings> {
  return get(`/api/phrases?${new URLSearchParams({ q: phrase, lang, limit: String(limit) })}`, signal);
}

export type CheckedDraft = { text: string; findings: Finding[] };

/** The findings of a draft: of a text, or of a Word document, whose words then come back with them. */
export async function checkDraft(source: string | File): Promise<CheckedDraft> {
  const response = await post('/api/drafts/check', draftBody(source));
  const checked = (await response.json()) as CheckedDraft;
  return typeof source === 'string' ? { ...checked, text: source } : checked;
}

/** A draft aligned with an instrument, in the order of the draft. */
export async function compareDraft(source: string | File, against: string, lang: string): Promise<ComparisonRow[]> {
  const response = await post('/api/drafts/compare', draftBody(source, { against, lang }));
  const { rows } = (await response.json()) as { rows: ComparisonRow[] };
  return rows;
}

/** The Word document of a draft with what was decided on its findings, as tracked changes, footnotes and comments. */
export async function correctedDocument(
  file: File,
  findings: readonly Finding[],
  accepted: readonly number[],
): Promise<Blob> {
  const body = draftBody(file, { findings: JSON.stringify(findings), accepted: JSON.stringify(accepted) });
  return (await post('/api/drafts/export', body)).blob();
}

function draftBody(source: string | File, others: Record<string, string> = {}): string | FormData {
  if (typeof source === 'string') return JSON.stringify({ text: source, ...others });
  const form = new FormData();
  form.set('file', source);
  for (const [name, value] of Object.entries(others)) form.set(name, value);
  return form;
}

/** An id is text from elsewhere: each of its two parts is escaped. */
export function pathOfId(id: string): string {
  return id.split('/').map(encodeURIComponent).join('/');
}

async function get<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { headers: { accept: 'application/json' }, signal: signal ?? null });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function post(address: string, body?: string | FormData): Promise<Response> {
  const response = await fetch(address, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(typeof body === 'string' ? { headers: { 'content-type': 'application/json' } } : {}),
  });
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Reads a problem detail; a body that is none leaves the status to speak. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  const problem = (typeof body === 'object' && body !== null ? body : {}) as {
    title?: string;
    detail?: string;
    nearest?: string[];
  };
  const message = problem.detail ?? problem.title ?? `${response.status} ${response.statusText}`.trim();
  return new ApiProblem(response.status, message, problem.nearest ?? []);
}
