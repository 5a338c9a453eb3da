import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Finding } from '../drafts/finding.ts';
import { correctedDocx } from '../drafts/word/corrected-docx.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { fileOf, formFile, headersOfFile, wordDocument } from './files.ts';
import { problem } from './parameters.ts';
import { refusingUnreadable } from './unreadable-draft.ts';

const findingsMax = 20_000;

const ExportedDraft = z
  .object({
    file: formFile('send the DOCX file that was checked'),
    /** The findings that were given for this file, as JSON; of one that is accepted, what is to be put in comes first. */
    findings: z.string().max(50_000_000),
    /** Which of them are accepted, counted from 0, as JSON. */
    accepted: z.string().max(1_000_000),
  })
  .meta({ id: 'ExportedDraft' });

const Findings = z.array(Finding).max(findingsMax);
const Accepted = z.array(z.number().int().min(0)).max(findingsMax);

const exportDraft = createRoute({
  method: 'post',
  path: '/drafts/export',
  operationId: 'exportDraft',
  summary:
    'The Word document of a draft with accepted replacements as tracked changes, accepted citations as footnotes, findings as comments. Nothing of it is kept',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: ExportedDraft } } } },
  responses: {
    200: fileOf(wordDocument),
    400: problem('Not a Word document, or no findings'),
    413: problem('The draft is too large'),
  },
});

/** Taking a checked draft away as a Word document. */
export function draftExportRoutes(library: Pick<Library, 'provision'>, now: () => Date = () => new Date()) {
  return createApi().openapi(exportDraft, async (c) => {
    const given = c.req.valid('form');
    const findings = parsed(Findings, given.findings, 'findings');
    const accepted = parsed(Accepted, given.accepted, 'accepted').flatMap((index) => findings[index] ?? []);
    const bytes = new Uint8Array(await given.file.arrayBuffer());
    const document = await refusingUnreadable(() => correctedDocx({ bytes, findings, accepted, library, now: now() }));
    return c.body(new Uint8Array(document), 200, headersOfFile(wordDocument, 'checked.docx'));
  });
}

function parsed<T>(schema: z.ZodType<T>, text: string, field: string): T {
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', `The field “${field}” is not what /docs describes.`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
