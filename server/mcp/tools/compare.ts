import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { ComparisonRow } from '#corpus/references/align-instruments.ts';
import { pageOf } from '../../http/page-of.ts';
import { ProblemError } from '../../http/problem.ts';
import { Lang } from '../../routes/parameters.ts';
import type { McpServices } from '../mcp-services.ts';
import { instrumentsAddress } from '../provision-resources.ts';
import { orToolError, toolResult } from '../tool-result.ts';
import { reads } from './annotations.ts';

const rowsMax = 100;

const Compared = z.object({
  left: z.string(),
  right: z.string(),
  rows: z.array(ComparisonRow),
  /** Pass it as the cursor to go on; null at the end. */
  next: z.string().nullable(),
});

/** `compare`: two instruments aligned by their words. */
export function registerCompare(server: McpServer, { crossReferences, log }: McpServices): void {
  server.registerTool(
    'compare',
    {
      title: 'Compare two instruments',
      description:
        'Aligns two instruments provision by provision, the older left and the newer right: what is repeated word for word, changed (with the difference by words), new or dropped. Names are slugs, such as a-res-77-232.',
      inputSchema: z.object({
        left: z.string().trim().min(1).max(200).describe('The slug of the older instrument.'),
        right: z.string().trim().min(1).max(200).describe('The slug of the newer instrument.'),
        lang: Lang.default('en'),
        limit: z.number().int().min(1).max(rowsMax).default(30),
        cursor: z.string().max(20).optional(),
      }),
      outputSchema: Compared,
      annotations: reads,
    },
    ({ left, right, lang, limit, cursor }) =>
      orToolError(log, async () => {
        const all = await crossReferences.compare(left, right, lang);
        if (!all) throw new ProblemError('no-such-instrument', notBoth(left, right, lang));
        const { items: rows, next } = pageOf(all, { limit, cursor });
        return toolResult({ words: rows.map(inWords).join('\n'), structured: { left, right, rows, next } });
      }),
  );
}

function notBoth(left: string, right: string, lang: string): string {
  return `${left} and ${right} are not both at hand in ${lang}. Read the resource ${instrumentsAddress} for what is, or name another language.`;
}

function inWords({ left, right, relation, difference }: ComparisonRow): string {
  const places = [left, right].filter(Boolean).join(' → ');
  if (relation !== 'changed') return `${relation}: ${places}`;
  const words = difference.map(({ kind, text }) =>
    kind === 'added' ? `{+${text}+}` : kind === 'removed' ? `[-${text}-]` : text,
  );
  return `${relation}: ${places}\n  ${words.join('')}`;
}
