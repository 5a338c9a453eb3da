import type { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { Reference } from '#corpus/references/reference.ts';
import { Lang } from '../../routes/parameters.ts';
import { provisionsAtHand } from '../find-provision.ts';
import type { McpServices } from '../mcp-services.ts';
import { orToolError, toolResult } from '../tool-result.ts';
import { reads } from './annotations.ts';

/** `resolve_citation`: every citation in a text, with the provisions it means or the nearest that exist. */
export function registerResolveCitation(server: McpServer, { crossReferences, library, log }: McpServices): void {
  server.registerTool(
    'resolve_citation',
    {
      title: 'Resolve citations',
      description:
        'Finds every citation of a UN resolution, treaty or rule in a text and says which provision it means, whether that exists, and how the UN writes it.',
      inputSchema: z.object({
        text: z.string().trim().min(1).max(100_000).describe('One citation or a whole text.'),
        lang: Lang.optional(),
      }),
      outputSchema: z.object({ references: z.array(Reference) }),
      annotations: reads,
    },
    ({ text, lang }) =>
      orToolError(log, async () => {
        const references = await crossReferences.resolve(text, lang ? { lang } : {});
        const ids = references.flatMap(({ provisions }) => provisions);
        const links = await provisionsAtHand(library, ids, lang);
        const words = references.map(inWords).join('\n') || 'No citation was found in the text.';
        return toolResult({ words, structured: { references }, links });
      }),
  );
}

function inWords({ text, status, provisions, citation, nearest, instrument }: Reference): string {
  const meant = provisions.join(', ') || instrument || '';
  switch (status) {
    case 'found':
      return `“${text}”: ${meant}${citation ? `; the UN writes: ${citation}` : ''}`;
    case 'ambiguous':
      return `“${text}”: may mean ${meant}; say which`;
    case 'no-such-provision':
      return `“${text}”: there is no such provision${nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : ''}`;
    case 'no-such-instrument':
      return `“${text}”: no such instrument is at hand`;
    default:
      return status satisfies never;
  }
}
