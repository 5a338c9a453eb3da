import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { ComparisonRow } from '#corpus/references/align-instruments.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { Finding } from '../drafts/finding.ts';
import { readUploadedDraft } from '../drafts/read/uploaded-draft.ts';
import { ProblemError } from '../http/problem.ts';
import { createApi } from './api.ts';
import { formFile } from './files.ts';
import { json, Lang, problem } from './parameters.ts';
import { refusingUnreadable } from './unreadable-draft.ts';

const draftCharactersMax = 2_000_000;

const DraftText = z
  .object({
    /** Plain text or Markdown. */
    text: z.string().min(1).max(draftCharactersMax),
    lang: Lang.optional(),
  })
  .meta({ id: 'DraftText' });

const ComparedText = DraftText.extend({ against: z.string().max(200) }).meta({ id: 'ComparedText' });

/** A Word document, a Markdown or a text file. */
const file = formFile('send a DOCX, Markdown or text file');
const DraftFile = z.object({ file, lang: Lang.optional() }).meta({ id: 'DraftFile' });
const ComparedFile = DraftFile.extend({ against: z.string().max(200) }).meta({ id: 'ComparedFile' });

const check = createRoute({
  method: 'post',
  path: '/drafts/check',
  operationId: 'checkDraft',
  summary: 'What is wrong, out of date or could be cited in a draft. Nothing of it is kept',
  request: {
    body: {
      // Not `required`: with two kinds of body each would then be held to the schemas of both.
      content: { 'application/json': { schema: DraftText }, 'multipart/form-data': { schema: DraftFile } },
    },
  },
  responses: {
    200: json(
      z
        .object({
          findings: z.array(Finding),
          /** Of a file: the text that the offsets are of, its tracked changes accepted, its footnotes at the end. */
          text: z.string().optional(),
        })
        .meta({ id: 'Findings' }),
      'The findings, in the order of the draft',
    ),
    400: problem('Not a draft, or a file that can’t be read'),
    413: problem('The draft is too large'),
  },
});

const compare = createRoute({
  method: 'post',
  path: '/drafts/compare',
  operationId: 'compareDraft',
  summary: 'A draft aligned with an instrument, paragraph by paragraph. Nothing of it is kept',
  request: {
    body: {
      content: { 'application/json': { schema: ComparedText }, 'multipart/form-data': { schema: ComparedFile } },
    },
  },
  responses: {
    200: json(
      z.object({ against: z.string(), rows: z.array(ComparisonRow) }).meta({ id: 'DraftComparison' }),
      'Rows in the order of the draft; the paragraphs of the draft are called draft/…',
    ),
    400: problem('Not a draft, or a file that can’t be read'),
    404: problem('The instrument is not at hand in this language'),
    413: problem('The draft is too large'),
  },
});

type Given = { text: string; lang?: string | undefined } | { file: File; lang?: string | undefined };

/** Judging drafts. */
export function draftRoutes(drafts: Drafts) {
  return createApi()
    .openapi(check, async (c) => {
      const given = inOneOf<Given>(isForm(c.req.header('content-type')) ? c.req.valid('form') : c.req.valid('json'));
      const draft = await draftOf(given);
      const findings = await drafts.check(draft, { ...languageOf(given), signal: c.req.raw.signal });
      return c.json(typeof draft === 'string' ? { findings } : { findings, text: draft.text }, 200);
    })
    .openapi(compare, async (c) => {
      const given = inOneOf(isForm(c.req.header('content-type')) ? c.req.valid('form') : c.req.valid('json'));
      const rows = await drafts.compare(await draftOf(given), given.against, given.lang);
      if (!rows)
        throw new ProblemError('no-such-instrument', 'This instrument is not at hand here. See /api/instruments.');
      return c.json({ against: given.against, rows }, 200);
    });
}

/** A request without a kind of body is held to no schema; it says nothing to judge. */
function inOneOf<T extends object>(given: T): T {
  if ('text' in given || 'file' in given) return given;
  throw new ProblemError('invalid-request', 'Send JSON with a text, or a form with a file. See /docs.');
}

function isForm(type: string | undefined): boolean {
  return type?.startsWith('multipart/form-data') ?? false;
}

async function draftOf(given: Given): Promise<string | Draft> {
  if ('text' in given) return given.text;
  const bytes = new Uint8Array(await given.file.arrayBuffer());
  const draft = await refusingUnreadable(() => readUploadedDraft(given.file.name, bytes));
  if (draft.text.length > draftCharactersMax)
    throw new ProblemError('too-large', `Send at most ${draftCharactersMax} characters of text at once.`);
  return draft;
}

function languageOf({ lang }: Given): { lang?: string } {
  return lang ? { lang } : {};
}
