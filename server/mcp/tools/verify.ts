import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { Statement } from '../../answer/answer.ts';
import { TextToVerify } from '../../routes/verify.ts';
import { provisionsAtHand } from '../find-provision.ts';
import type { McpServices } from '../mcp-services.ts';
import { orToolError, toolResult } from '../tool-result.ts';
import { reads } from './annotations.ts';

/** `verify`: anybody's answer, judged by the checks that ours pass. */
export function registerVerify(server: McpServer, { verifyText, library, log }: McpServices): void {
  server.registerTool(
    'verify',
    {
      title: 'Verify a text',
      description:
        'Judges a text by the checks that answers here must pass, statement by statement. Marks [1], [2] … in the text number the provision ids in sources, for example ["nelson-mandela-rules/rule-44"]. Use it before you show what you wrote.',
      inputSchema: TextToVerify,
      outputSchema: z.object({ statements: z.array(Statement) }),
      annotations: reads,
    },
    (text) =>
      orToolError(log, async () => {
        const statements = await verifyText(text);
        const links = await provisionsAtHand(library, text.sources, text.lang);
        return toolResult({
          words: statements.map(inWords).join('\n') || 'There is no statement in the text.',
          structured: { statements },
          links,
        });
      }),
  );
}

function inWords({ text, verdict, checks }: Statement): string {
  const failed = checks
    .filter(({ passed }) => !passed)
    .map(({ name, detail }) => (detail ? `${name} (${detail})` : name));
  return `${verdict}: ${text}${failed.length > 0 ? ` – failed: ${failed.join('; ')}` : ''}`;
}
