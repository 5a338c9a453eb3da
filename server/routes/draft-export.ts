import { createRoute } from '@hono/zod-openapi';
import { z } from 'zod';
import { Finding } from '../drafts/finding.ts';
import { correctedDocx } from '../drafts/word/corrected-docx.ts';
import { UnreadableDraftError } from '../drafts/word/unreadable-draft.ts';
import { ProblemError } from '../http/problem.ts';
import type { Library } from '../library/library.ts';
import { createApi } from './api.ts';
import { problem } from './parameters.ts';

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const findingsMax = 20_000;

const file = z
  .custom<File>((value) => value instanceof File, 'send the DOCX file that was checked')
  .meta({ type: 'string', format: 'binary' });

const ExportedDraft = z
  .object({
    file,
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
    200: {
      description: 'The document',
      content: { [wordDocument]: { schema: z.any().meta({ type: 'string', format: 'binary' }) } },
    },
    400: problem('Not a Word document, or no findings'),
    413: problem('The draft is too large'),
  },
});

/** Taking a checked draft away as a Word document. */
export function draftExportRoutes(library: Pick<Library, 'provision'>, now: () => Date = () => new Date()) {
  const footnoteOf = async (id: string) => {
    const found = await library.provision(id);
    return found.found ? found.provision.citation.footnote : null;
  };
  return createApi().openapi(exportDraft, async (c) => {
    const given = c.req.valid('form');
    const findings = parsed(Findings, given.findings, 'findings');
    const accepted = parsed(Accepted, given.accepted, 'accepted').flatMap((index) => findings[index] ?? []);
    const bytes = new Uint8Array(await given.file.arrayBuffer());
    const document = await orRefuse(
      correctedDocx({ bytes, findings, accepted, footnoteOf, author: 'UN standards', date: isoSeconds(now()) }),
    );
    c.header('content-type', wordDocument);
    c.header('content-disposition', 'attachment; filename="checked.docx"');
    c.header('cache-control', 'no-store');
    return c.body(new Uint8Array(document), 200);
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

async function orRefuse(document: Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await document;
  } catch (error) {
    if (error instanceof UnreadableDraftError) throw new ProblemError('invalid-request', error.message);
    throw error;
  }
}

/** Word takes times without fractions of a second. */
function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
