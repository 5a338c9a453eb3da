import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { Finding } from '../../drafts/finding.ts';
import { Lang } from '../../routes/parameters.ts';
import { provisionsAtHand } from '../find-provision.ts';
import type { McpServices } from '../mcp-services.ts';
import { orToolError, toolResult } from '../tool-result.ts';
import { reads } from './annotations.ts';

/** `check_draft`: what is wrong, out of date or could be cited in what somebody is writing. */
export function registerCheckDraft(server: McpServer, { drafts, library, log }: McpServices): void {
  server.registerTool(
    'check_draft',
    {
      title: 'Check a draft',
      description:
        'Finds in a draft what is wrong: citations that do not exist, inexact quotations, numbers that differ, force that was raised, what was superseded, and statements that could be cited. Each finding has its place, one sentence that says what to do, and a replacement where there is one. Nothing of the draft is kept.',
      inputSchema: z.object({
        text: z.string().trim().min(1).max(500_000).describe('Plain text or Markdown.'),
        lang: Lang.optional(),
      }),
      outputSchema: z.object({ findings: z.array(Finding) }),
      annotations: reads,
    },
    ({ text, lang }, { mcpReq }) =>
      orToolError(log, async () => {
        const findings = await drafts.check(text, { ...(lang ? { lang } : {}), signal: mcpReq.signal });
        const ids = findings.flatMap(({ provision }) => provision ?? []);
        const words = findings.map((finding) => inWords(finding, text)).join('\n') || 'Nothing was found in the draft.';
        return toolResult({ words, structured: { findings }, links: await provisionsAtHand(library, ids, lang) });
      }),
  );
}

function inWords({ severity, start, end, message, suggestions }: Finding, draft: string): string {
  const [suggestion] = suggestions;
  const instead = suggestion ? ` Write: ${suggestion.replacement}` : '';
  return `${severity} at ${start}–${end} “${draft.slice(start, end)}”: ${message}${instead}`;
}
